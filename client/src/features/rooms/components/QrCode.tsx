import { styled } from '@mui/material/styles';
import { generate } from 'lean-qr';
import { useMemo } from 'react';

/** Modules of calm ground around the drawing, as its standard asks. */
const QUIET = 4;

/** An address as phones read it: always dark on light, whatever the scheme, for cameras read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <Drawing
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </Drawing>
  );
}

/** Each row's dark runs, one after the other. */
function draw(text: string): { size: number; path: string } {
  const code = generate(text);
  const runs: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x += 1;
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
  }
  return { size: code.size, path: runs.join('') };
}

const Drawing = styled('svg')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: 'auto',
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '& path': { fill: theme.vars.palette.text.primary },
  ...theme.applyStyles('dark', {
    backgroundColor: theme.vars.palette.text.primary,
    '& path': { fill: theme.vars.palette.background.default },
  }),
}));
