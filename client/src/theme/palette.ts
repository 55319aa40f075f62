import { baliseWhite, type MeaningColours, type SchemeColours } from './tokens.ts';

/** What our palette adds to MUI's: grounds that carry a meaning, and the border of what one can press. */
interface MeaningPalette {
  soft: string;
  onSoft: string;
  edge: string;
}

declare module '@mui/material/styles' {
  interface Palette {
    now: PaletteColor;
    waiting: PaletteColor;
    knowledge: PaletteColor;
    control: string;
    contour: string;
    veil: string;
    lifted: string;
    balise: string;
  }
  interface PaletteOptions {
    now: MeaningPalette & { main: string; dark: string; contrastText: string };
    waiting: MeaningPalette & { main: string; dark: string; contrastText: string };
    knowledge: MeaningPalette & { main: string; dark: string; contrastText: string };
    control: string;
    contour: string;
    veil: string;
    lifted: string;
    balise: string;
  }
  interface PaletteColor extends MeaningPalette {}
  interface SimplePaletteColorOptions extends Partial<MeaningPalette> {}
}

function meaning(colours: MeaningColours) {
  return {
    main: colours.main,
    light: colours.main,
    dark: colours.hover,
    contrastText: colours.on,
    soft: colours.soft,
    onSoft: colours.onSoft,
    edge: colours.edge,
  };
}

/**
 * One scheme as MUI's palette. `now`, `waiting` and `knowledge` are our words; MUI's own `error`, `warning`,
 * `info` and `success` take the same colours, so that nothing of MUI can show another one.
 */
export function paletteOf(scheme: SchemeColours) {
  return {
    primary: meaning(scheme.forest),
    secondary: meaning(scheme.knowledge),
    now: meaning(scheme.now),
    waiting: meaning(scheme.waiting),
    knowledge: meaning(scheme.knowledge),
    error: meaning(scheme.now),
    warning: meaning(scheme.waiting),
    info: meaning(scheme.knowledge),
    success: meaning(scheme.forest),
    text: { primary: scheme.ink, secondary: scheme.muted, disabled: scheme.muted },
    background: { default: scheme.ground, paper: scheme.surface },
    divider: scheme.line,
    control: scheme.control,
    contour: scheme.contour,
    veil: scheme.veil,
    lifted: `0 8px 28px ${scheme.shadow}`,
    balise: baliseWhite,
    action: {
      active: scheme.ink,
      hover: scheme.forest.soft,
      selected: scheme.forest.soft,
      focus: scheme.forest.soft,
      disabled: scheme.muted,
      disabledBackground: scheme.line,
    },
  };
}
