import { styled } from '@mui/material/styles';
import { contourPaths } from './contour-paths.ts';

/** Size of the drawing in its own units; it covers whatever box it is put in. */
const box = { width: 1200, height: 320 };
const paths = contourPaths({ ...box, lines: 15 });

/**
 * The quiet lines of a hiking map behind what stands before them: only on the sign-in page, the greeting, empty
 * states, a cohort's header and the big screen. Its parent must be positioned, and its siblings too.
 */
export function ContourLines() {
  return (
    <Drawing
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {paths.map((path) => (
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
