import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { dark, light } from './tokens.ts';

/** Where the browser keeps the person's choice; `/boot.js` reads it before the first paint. */
export const themeModeKey = 'sentiers-theme';

/** What a person chooses among: paper, « veillée », or what their system says. */
export type ThemeMode = 'light' | 'dark' | 'system';
export const themeModes: readonly ThemeMode[] = ['system', 'light', 'dark'];

/** The person's choice of scheme, and the way to change it (kept in this browser). */
export function useThemeMode(): { mode: ThemeMode; setMode: (mode: ThemeMode) => void } {
  const { mode, setMode } = useColorScheme();
  return { mode: mode ?? 'system', setMode };
}

/** Keeps the browser's own bar in the ground colour of the scheme in use. */
export function useBrowserBarColour(): void {
  const { colorScheme } = useColorScheme();
  useEffect(() => {
    const ground = colorScheme === 'dark' ? dark.ground : light.ground;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('content', ground);
    }
  }, [colorScheme]);
}
