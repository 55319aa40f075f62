import { describe, expect, it } from 'vitest';
import { outlineOf, outlines } from './france-outlines.ts';
import { centreOf, nextIn, ringsOf } from './geometry.ts';

describe('an outline', () => {
  it('is read ring by ring, each after the beginning of the one before', () => {
    expect(ringsOf('m 1,1 2,0 0,2 z m 10,0 1,0 0,1 z')).toEqual([
      [
        [1, 1],
        [3, 1],
        [3, 3],
      ],
      [
        [11, 1],
        [12, 1],
        [12, 2],
      ],
    ]);
  });

  it('has its mark in the middle of its largest ring', () => {
    expect(centreOf('m 0,0 4,0 0,4 -4,0 z m 100,0 1,0 0,1 -1,0 z')).toEqual([2, 2]);
  });
});

describe('the départements', () => {
  it('are 101, those overseas among them, each with its mark on the map', () => {
    expect(outlines).toHaveLength(101);
    for (const { code, centre } of outlines) {
      expect(centre[0], code).toBeGreaterThan(0);
      expect(centre[0], code).toBeLessThan(613);
      expect(centre[1], code).toBeGreaterThan(0);
      expect(centre[1], code).toBeLessThan(585);
    }
    expect(outlineOf('974')?.inset).not.toBeNull();
    expect(outlineOf('975')).toBeUndefined();
  });

  it('have their marks in the middle of their outlines', () => {
    for (const { code, path, inset, centre } of outlines) {
      const [x, y] = centreOf(path);
      const [left, top] = inset ?? [0, 0];
      expect(Math.abs(centre[0] - left - x), code).toBeLessThan(0.06);
      expect(Math.abs(centre[1] - top - y), code).toBeLessThan(0.06);
    }
  });

  it.each([
    ['23', 'left', '87'],
    ['23', 'right', '03'],
    ['23', 'up', '36'],
    ['23', 'down', '19'],
  ] as const)('leads from %s %s to %s', (from, direction, to) => {
    const outline = outlineOf(from);
    expect(outline && nextIn(direction, outline, outlines)?.code).toBe(to);
  });

  it('ends at the sea', () => {
    const farthest = outlineOf('29');
    expect(farthest && nextIn('left', farthest, outlines)).toBeNull();
  });

  it('leaves no département that the arrows don’t reach', () => {
    const reached = new Set(['75']);
    for (const code of reached) {
      const from = outlineOf(code);
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = from && nextIn(direction, from, outlines);
        if (next) reached.add(next.code);
      }
    }
    expect(outlines.filter(({ code }) => !reached.has(code)).map(({ code }) => code)).toEqual([]);
  });
});
