import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NoticeProvider } from '../components/Notices.tsx';
import { useBrowserBarColour } from '../theme/scheme.ts';
import { ThemeRoot } from '../theme/ThemeRoot.tsx';
import { queryClient } from './query-client.ts';

/** What every page stands on: the theme and the cache of what was read. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeRoot>
      <QueryClientProvider client={queryClient}>
        <BrowserBar />
        <NoticeProvider>{children}</NoticeProvider>
      </QueryClientProvider>
    </ThemeRoot>
  );
}

function BrowserBar() {
  useBrowserBarColour();
  return null;
}
