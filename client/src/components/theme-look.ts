/** Each shape in a square of 16: where it begins, then steps from point to point, so that it can stand anywhere. */
const shapes = [
  'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z',
  'M2.5 2.5h11v11h-11Z',
  'M8 1.5l7 12.5h-14Z',
  'M8 1l7 7-7 7-7-7Z',
  'M4.5 1.5h7l3.5 6.5-3.5 6.5h-7l-3.5-6.5Z',
  'M6 1.5h4v4.5h4.5v4h-4.5v4.5h-4v-4.5h-4.5v-4h4.5Z',
  'M1.5 14.5a13 13 0 0 1 13-13v13Z',
  'M1.5 4.5h13v3h-13Zm0 5h13v3h-13Z',
] as const;

const colours = ['primary', 'knowledge', 'waiting', 'ink'] as const;

export type ThemeColour = (typeof colours)[number];

/** How a theme is marked wherever it is named: a shape, in a square of 16, and a colour. */
export function themeLook(theme: string): { shape: string; colour: ThemeColour } {
  const rank = rankOf(theme);
  return {
    shape: shapes[Math.floor(rank / 4) % shapes.length] ?? shapes[0],
    colour: colours[rank % colours.length] ?? 'primary',
  };
}

/** A number from 0 to 31 that only depends on the letters. */
function rankOf(key: string): number {
  let sum = 7;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % (shapes.length * colours.length);
}
