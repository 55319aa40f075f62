interface Box {
  width: number;
  height: number;
  lines: number;
}

/**
 * Level lines of a gentle made-up slope, as SVG paths over a box of `width` × `height`. Neighbours come close
 * where the slope is steep and part where it is flat; they never cross, because each point's height only grows
 * from one line to the next.
 */
export function contourPaths({ width, height, lines }: Box): string[] {
  return Array.from({ length: lines }, (_, line) => {
    const points = Array.from({ length: 25 }, (_, step) => {
      const x = (step / 24) * width;
      return { x, y: levelAt(x / width, line / (lines - 1)) * height };
    });
    return smooth(points);
  });
}

/** Height on the box (0 top, 1 foot, a little beyond) of level `share` at `x`, both from 0 to 1. */
function levelAt(x: number, share: number): number {
  const crest = -0.06 + 0.07 * Math.sin(x * 5.6 + 0.6) + 0.035 * Math.sin(x * 12.7 + 1.9);
  const foot = 1.06 + 0.08 * Math.sin(x * 6.3 + 3.4) + 0.04 * Math.sin(x * 14.1);
  const bend = 1 + 0.42 * Math.sin(x * 7.2 + 1.1) + 0.16 * Math.sin(x * 15.3 + 0.4);
  return crest + (foot - crest) * share ** bend;
}

/** Curves through the midpoints, bent by the points: smooth with one short command per point. */
function smooth(points: { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const start = `M${round(first.x)} ${round(first.y)}`;
  const curves = rest.map((point, index) => {
    const next = rest[index + 1];
    const end = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : point;
    return `Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
  });
  return [start, ...curves].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
