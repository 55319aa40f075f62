import { styled } from '@mui/material/styles';

/** Each shape in a square of 16. */
const shapes = [
  'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z',
  'M2.5 2.5h11v11h-11Z',
  'M8 1.5 15 14H1Z',
  'M8 1 15 8l-7 7-7-7Z',
  'M4.5 1.5h7L15 8l-3.5 6.5h-7L1 8Z',
  'M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6Z',
  'M1.5 14.5a13 13 0 0 1 13-13v13Z',
  'M1.5 4.5h13v3h-13Zm0 5h13v3h-13Z',
] as const;
const colours = ['primary', 'knowledge', 'waiting', 'ink'] as const;

/** The small mark of a theme, a shape in a colour, the same wherever the theme is named. Say its name beside it. */
export function ThemeMark({ theme, size = 12 }: { theme: string; size?: number }) {
  const rank = rankOf(theme);
  return (
    <Mark viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path className={colours[rank % colours.length]} d={shapes[Math.floor(rank / 4) % shapes.length]} />
    </Mark>
  );
}

/** A number from 0 to 31 that only depends on the letters. */
function rankOf(key: string): number {
  let sum = 7;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % (shapes.length * colours.length);
}

const Mark = styled('svg')(({ theme: { vars } }) => ({
  flex: 'none',
  '& .primary': { fill: vars.palette.primary.main },
  '& .knowledge': { fill: vars.palette.knowledge.main },
  '& .waiting': { fill: vars.palette.waiting.main },
  '& .ink': { fill: vars.palette.text.secondary },
}));
