import { expect, it } from 'vitest';
import { contourPaths } from './contour-paths.ts';

it('draws level lines that never cross', () => {
  const paths = contourPaths({ width: 1200, height: 300, lines: 13 });
  const heights = paths.map((path) => [...path.matchAll(/Q[\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y)));
  expect(heights).toHaveLength(13);
  for (const [line, points] of heights.entries()) {
    const below = heights[line + 1];
    points.forEach((y, index) => {
      expect(below === undefined || y <= (below[index] ?? Number.NaN)).toBe(true);
    });
  }
});
