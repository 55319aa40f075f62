import { describe, expect, it } from 'vitest';
import { avatarGroundOf, initialsOf } from './person-look.ts';

describe('initialsOf', () => {
  it.each([
    ['Nora Belkacem', 'NB'],
    ['Élise Rambaud', 'ÉR'],
    ['jean-pierre de la Tour', 'JT'],
    ['Anne O’Neil', 'AN'],
    ['Maud', 'M'],
    ['  ', '?'],
    ['42', '?'],
  ])('of %j are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('avatarGroundOf', () => {
  it('is the same for an id, always', () => {
    const id = '0192f0a4-7c3e-7a10-8b11-000000000001';
    expect(avatarGroundOf(id)).toBe(avatarGroundOf(id));
  });

  it('spreads ids made one after the other over every colour', () => {
    const ids = Array.from(
      { length: 80 },
      (_, index) => `0192f0a4-7c3e-7a10-8b11-${String(index).padStart(12, '0')}`,
    );
    const uses = Map.groupBy(ids, avatarGroundOf);
    expect(uses.size).toBe(8);
    expect(Math.max(...[...uses.values()].map((of) => of.length))).toBeLessThanOrEqual(20);
  });
});
