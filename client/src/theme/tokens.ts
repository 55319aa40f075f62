/**
 * Every colour, size and duration of the product, as plain values: the theme is made from them, the contrast
 * test and the screens' check read them. Nothing else may name a colour.
 */

/** The colours of one scheme. `soft` is a tinted ground, `onSoft` the text that stands on it. */
export interface SchemeColours {
  ground: string;
  surface: string;
  ink: string;
  muted: string;
  line: string;
  control: string;
  shadow: string;
  veil: string;
  contour: string;
  forest: MeaningColours;
  now: MeaningColours;
  waiting: MeaningColours;
  knowledge: MeaningColours;
}

/** One meaning: `main` for marks and text, `hover` when pressed, `on` for text upon `main`, `edge` for a quiet line. */
export interface MeaningColours {
  main: string;
  hover: string;
  on: string;
  soft: string;
  onSoft: string;
  edge: string;
}

/** Paper: the light scheme. */
export const light: SchemeColours = {
  ground: '#FAF6EC',
  surface: '#FFFDF7',
  ink: '#1F2A24',
  muted: '#55625A',
  line: '#E3DCCB',
  control: '#8A8474',
  shadow: 'rgba(31, 42, 36, 0.18)',
  veil: 'rgba(31, 42, 36, 0.45)',
  contour: '#DAD8C6',
  forest: {
    main: '#2E5B4B',
    hover: '#234739',
    on: '#FFFDF7',
    soft: '#E4ECE2',
    onSoft: '#2E5B4B',
    edge: '#B9CCBF',
  },
  now: {
    main: '#C8402F',
    hover: '#A93424',
    on: '#FFFDF7',
    soft: '#F8E3DC',
    onSoft: '#A93424',
    edge: '#ECBBB1',
  },
  waiting: {
    main: '#8F5A12',
    hover: '#74480C',
    on: '#FFFDF7',
    soft: '#F6E8CF',
    onSoft: '#835110',
    edge: '#E2C995',
  },
  knowledge: {
    main: '#2B6A86',
    hover: '#21546B',
    on: '#FFFDF7',
    soft: '#DFEBEE',
    onSoft: '#25607A',
    edge: '#B3CFD9',
  },
};

/** « Veillée »: the dark scheme. */
export const dark: SchemeColours = {
  ground: '#161D19',
  surface: '#1F2823',
  ink: '#EDE9DC',
  muted: '#A9B3A9',
  line: '#313C35',
  control: '#7C877E',
  shadow: 'rgba(0, 0, 0, 0.5)',
  veil: 'rgba(10, 14, 12, 0.65)',
  contour: '#28332C',
  forest: {
    main: '#8FC3AE',
    hover: '#A9D3C2',
    on: '#161D19',
    soft: '#26392F',
    onSoft: '#8FC3AE',
    edge: '#3F5D4F',
  },
  now: {
    main: '#F0897B',
    hover: '#F5A499',
    on: '#161D19',
    soft: '#43261F',
    onSoft: '#F0897B',
    edge: '#684A41',
  },
  waiting: {
    main: '#E0B063',
    hover: '#EAC486',
    on: '#161D19',
    soft: '#3A2F1A',
    onSoft: '#E0B063',
    edge: '#5F4E2D',
  },
  knowledge: {
    main: '#8CC3DC',
    hover: '#A8D3E6',
    on: '#161D19',
    soft: '#1E3540',
    onSoft: '#8CC3DC',
    edge: '#35566A',
  },
};

/** The balise is paint on bark: a white bar over a coloured one, the same in both schemes but for its edge. */
export const baliseWhite = '#FFFDF7';

/** Grounds of initials, the same in both schemes; each carries `avatarInk` at 4.5:1. */
export const avatarGrounds = [
  '#7A5C8E',
  '#2B6A86',
  '#8A4B2A',
  '#2E5B4B',
  '#84561A',
  '#4F5F86',
  '#8A3F62',
  '#5B6526',
] as const;
export const avatarInk = '#FFFDF7';

/** Pixels: one step of the spacing scale. */
export const spacingStep = 4;

/** Pixels. */
export const radius = 10;

/** Pixels: the columns of the large screen, the bar of the phone, the least side of what one presses. */
export const sizes = {
  nav: 272,
  list: 372,
  aside: 328,
  bottomBar: 60,
  control: 40,
  touch: 44,
  icon: 18,
} as const;

/** Pixels: from `two` on, navigation stands beside the page; from `three` on, list and reading too. */
export const breakpoints = { two: 768, three: 1200 } as const;

/** Milliseconds: motion says where something went, never longer. */
export const durations = { short: 120, standard: 160, long: 200 } as const;

/** The widest line of text that is read with ease: about 70 characters, since « 0 » (a `ch`) is a wide one. */
export const measure = '55ch';

export const fonts = {
  title: '"Bricolage Grotesque Variable", "Bricolage Fallback", system-ui, sans-serif',
  text: '"Atkinson Hyperlegible Next Variable", "Atkinson Fallback", system-ui, sans-serif',
} as const;
