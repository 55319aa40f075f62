import { fonts } from './tokens.ts';

const title = { fontFamily: fonts.title, fontWeight: 700, letterSpacing: '-0.01em' } as const;

/** Sizes are in rem, so that a person's own text size holds. Body is 17 px where the browser's is 16. */
export const typography = {
  fontFamily: fonts.text,
  fontWeightRegular: 400,
  fontWeightMedium: 600,
  fontWeightBold: 700,
  h1: { ...title, fontSize: '1.6875rem', lineHeight: 1.2 },
  h2: { ...title, fontSize: '1.375rem', lineHeight: 1.25 },
  h3: { ...title, fontSize: '1.125rem', lineHeight: 1.3, letterSpacing: 0 },
  h4: { ...title, fontSize: '1.0625rem', lineHeight: 1.35, letterSpacing: 0 },
  h5: { ...title, fontSize: '1rem', lineHeight: 1.4, letterSpacing: 0 },
  h6: { ...title, fontSize: '1rem', lineHeight: 1.4, letterSpacing: 0 },
  subtitle1: { fontSize: '1.25rem', lineHeight: 1.45 },
  subtitle2: { fontSize: '0.9375rem', lineHeight: 1.45, fontWeight: 600 },
  body1: { fontSize: '1.0625rem', lineHeight: 1.55 },
  body2: { fontSize: '0.9375rem', lineHeight: 1.5 },
  button: { fontSize: '1rem', lineHeight: 1.25, fontWeight: 600, textTransform: 'none' },
  caption: { fontSize: '0.90625rem', lineHeight: 1.45 },
  overline: { fontSize: '0.90625rem', lineHeight: 1.45, textTransform: 'none', fontWeight: 600 },
} as const;

/** The greeting and an article's title, larger than any h1 of a pane; a little smaller on a phone. */
export const displayTitle = {
  ...title,
  fontSize: 'clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem)',
  lineHeight: 1.15,
  letterSpacing: '-0.02em',
} as const;
