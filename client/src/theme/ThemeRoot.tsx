import GlobalStyles from '@mui/material/GlobalStyles';
import type { Theme } from '@mui/material/styles';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { focusRing } from './overrides/controls.ts';
import { prose } from './prose.ts';
import { themeModeKey } from './scheme.ts';
import { theme } from './theme.ts';

/** Gives the theme to everything below, and its ground rules to the page. */
export function ThemeRoot({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={themeModeKey} noSsr>
      <GlobalStyles styles={groundRules} />
      {children}
    </ThemeProvider>
  );
}

function groundRules(theme: Theme) {
  const { palette } = theme.vars;
  return {
    body: {
      ...theme.typography.body1,
      color: palette.text.primary,
      backgroundColor: palette.background.default,
      fontVariantNumeric: 'tabular-nums',
    },
    'h1, h2, h3, h4, p': { margin: 0, textWrap: 'pretty' },
    'h1, h2, h3': { textWrap: 'balance' },
    'b, strong': { fontWeight: 700 },
    ':focus-visible': focusRing(theme),
    '[tabindex="-1"]:focus': { outline: 'none' },
    '::selection': { backgroundColor: palette.primary.edge },
    /* Once for the page: a long list of people’s words works out nothing for each of them. */
    '.prose': { ...prose(theme), '& .as-written': { whiteSpace: 'pre-line' } },
  } as const;
}
