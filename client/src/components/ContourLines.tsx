import { styled } from '@mui/material/styles';
import { contourPaths } from './contour-paths.ts';

/** Sizes of the drawings in their own units: one for a strip, one for a whole page; each covers its place. */
const boxes = {
  strip: { width: 1200, height: 300, lines: 9 },
  page: { width: 1440, height: 900, lines: 19 },
};
const drawn = { strip: contourPaths(boxes.strip), page: contourPaths(boxes.page) };

/**
 * The quiet lines of a hiking map behind what stands before them: only on the sign-in page, the greeting, empty
 * states, a cohort's header and the big screen. Its parent must be positioned, and its siblings too.
 */
export function ContourLines({ over = 'strip' }: { over?: 'strip' | 'page' }) {
  const box = boxes[over];
  return (
    <Drawing
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {drawn[over].map((path) => (
        <path key={path} d={path} />
      ))}
    </Drawing>
  );
}

const Drawing = styled('svg')(({ theme }) => ({
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  pointerEvents: 'none',
  '& path': {
    fill: 'none',
    stroke: theme.vars.palette.contour,
    strokeWidth: 1.25,
    vectorEffect: 'non-scaling-stroke',
  },
}));
