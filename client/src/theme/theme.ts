import { createTheme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import { controlOverrides } from './overrides/controls.ts';
import { floatingOverrides } from './overrides/floating.ts';
import { paletteOf } from './palette.ts';
import { breakpoints, dark, durations, light, radius, spacingStep } from './tokens.ts';
import { typography } from './typography.ts';

const flat = 'none';
const lifted = 'var(--sentiers-palette-lifted)';

/**
 * Our theme. Colours reach the page as CSS variables (`--sentiers-palette-…`) under `<html data-theme>`, so a
 * change of scheme repaints without rendering. In styles write `theme.vars.palette.…`, never a colour.
 */
export const theme = createTheme({
  cssVariables: { cssVarPrefix: 'sentiers', colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
  spacing: spacingStep,
  shape: { borderRadius: radius },
  breakpoints: { values: { xs: 0, sm: 480, md: breakpoints.two, lg: breakpoints.three, xl: 1600 } },
  typography,
  shadows: [flat, ...Array<string>(24).fill(lifted)] as ReturnType<typeof createTheme>['shadows'],
  motion: { reducedMotion: 'system' },
  transitions: {
    duration: {
      shortest: durations.short,
      shorter: durations.short,
      short: durations.standard,
      standard: durations.standard,
      complex: durations.long,
      enteringScreen: durations.long,
      leavingScreen: durations.standard,
    },
  },
  components: { ...controlOverrides, ...floatingOverrides },
});
