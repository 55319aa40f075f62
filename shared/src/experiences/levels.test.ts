import { describe, expect, it } from 'vitest';
import { isWider, type Level, levelSchema, levels, narrowest, widest, widthOf } from './levels.ts';

describe('levels', () => {
  it('go from the cohort to anyone, each wider than those before it', () => {
    expect(levels).toEqual(['cohort', 'alumni', 'network', 'public']);
    expect(levels.map(widthOf)).toEqual([0, 1, 2, 3]);
    expect(levelSchema.options).toEqual([...levels]);
  });

  it.each(
    levels.flatMap((level, at) =>
      levels.map((than, other): [Level, Level, boolean] => [level, than, at > other]),
    ),
  )('%s is wider than %s: %s', (level, than, expected) => {
    expect(isWider(level, than)).toBe(expected);
  });

  it.each([
    [[], null, null],
    [['network'], 'network', 'network'],
    [['network', 'cohort', 'public'], 'cohort', 'public'],
    [['public', 'alumni', 'alumni'], 'alumni', 'public'],
    [['alumni', 'network'], 'alumni', 'network'],
  ] as [Level[], Level | null, Level | null][])(
    '%s: the narrowest is %s, the widest %s',
    (some, least, most) => {
      expect(narrowest(some)).toBe(least);
      expect(widest(some)).toBe(most);
    },
  );
});
