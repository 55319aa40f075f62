import type { ReactNode } from 'react';
import { NoticeProvider } from '../components/Notices.tsx';
import { useBrowserBarColour } from '../theme/scheme.ts';
import { ThemeRoot } from '../theme/ThemeRoot.tsx';

/** What every page stands on: the theme, and where notices appear. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeRoot>
      <BrowserBar />
      <NoticeProvider>{children}</NoticeProvider>
    </ThemeRoot>
  );
}

function BrowserBar() {
  useBrowserBarColour();
  return null;
}
