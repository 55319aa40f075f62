import { styled } from '@mui/material/styles';
import { themeLook } from './theme-look.ts';

/** The small mark of a theme, a shape in a colour, the same wherever the theme is named. Say its name beside it. */
export function ThemeMark({ theme, size = 12 }: { theme: string; size?: number }) {
  const { shape, colour } = themeLook(theme);
  return (
    <Mark viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path className={colour} d={shape} />
    </Mark>
  );
}

const Mark = styled('svg')(({ theme: { vars } }) => ({
  flex: 'none',
  '& .primary': { fill: vars.palette.primary.main },
  '& .knowledge': { fill: vars.palette.knowledge.main },
  '& .waiting': { fill: vars.palette.waiting.main },
  '& .ink': { fill: vars.palette.text.secondary },
}));
