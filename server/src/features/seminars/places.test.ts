import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPlaces, leavePlaces, type Places, placedBetween, standingIn, takePlace } from './places.ts';

const at = new Date('2027-03-01T10:00:00Z');
const people = (names: string) => [...names].map((personId) => ({ personId, at }));
const places = (registered: string, waiting = ''): Places => ({
  registered: people(registered),
  waiting: people(waiting),
});
const named = ({ registered, waiting }: Places) =>
  [registered, waiting].map((list) => list.map(({ personId }) => personId).join('')).join('|');
const come = (before: Places, personId: string, limit: number | null) =>
  named(takePlace(before, { personId, at }, limit));
const leave = (before: Places, ...personIds: string[]) => leavePlaces(before, new Set(personIds));

describe('coming', () => {
  it.each([
    ['to as many places as one likes', places('ab'), null, 'abc|'],
    ['to the last place', places('ab'), 3, 'abc|'],
    ['when it is full', places('ab'), 2, 'ab|c'],
    ['after those who wait', places('ab', 'xy'), 2, 'ab|xyc'],
    ['where more came than there are places now', places('ab'), 1, 'ab|c'],
  ] as const)('%s', (_when, before, limit, after) => {
    expect(come(before, 'c', limit)).toBe(after);
  });

  it('twice is once, where one has a place and where one waits', () => {
    const before = places('ab', 'cd');
    expect(takePlace(before, { personId: 'a', at }, null)).toBe(before);
    expect(takePlace(before, { personId: 'd', at }, null)).toBe(before);
  });
});

describe('who waits', () => {
  it.each([
    ['gets the place that is freed, the first first', leave(places('ab', 'cde'), 'a'), 2, 'bc|de'],
    ['gets all places that are added', places('ab', 'cde'), 4, 'abcd|e'],
    ['gets one as there is no limit any more', places('ab', 'cde'), null, 'abcde|'],
    ['gets none where there are fewer places than people', places('abc', 'de'), 1, 'abc|de'],
    ['gets none before as many left as are too many', leave(places('abc', 'de'), 'a'), 1, 'bc|de'],
  ] as const)('%s', (_what, before, limit, after) => {
    expect(named(fillPlaces(before, limit))).toBe(after);
  });

  it('leaves the list without anyone losing their rank but by getting nearer', () => {
    expect(named(leave(places('ab', 'cde'), 'c', 'b'))).toBe('a|de');
  });

  it('is told by name when they get a place; who just came and who had one are not', () => {
    expect(placedBetween(places('ab', 'cde'), places('acdz', 'e'))).toEqual(['c', 'd']);
  });
});

it('says where someone stands', () => {
  const here = places('ab', 'cd');
  expect(standingIn(here, 'b')).toEqual({ state: 'registered', rank: null });
  expect(standingIn(here, 'c')).toEqual({ state: 'waiting', rank: 1 });
  expect(standingIn(here, 'd')).toEqual({ state: 'waiting', rank: 2 });
  expect(standingIn(here, 'z')).toEqual({ state: 'none', rank: null });
});

it('never has more people than places, nor an empty place while someone waits', () => {
  const step = fc.record({ who: fc.constantFrom(...'abcdefgh'), comes: fc.boolean() });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 60 }), (limit, steps) => {
      let now = places('');
      for (const { who, comes } of steps) {
        now = comes ? takePlace(now, { personId: who, at }, limit) : fillPlaces(leave(now, who), limit);
        const everyone = [...now.registered, ...now.waiting].map(({ personId }) => personId);
        expect(new Set(everyone).size).toBe(everyone.length);
        expect(now.registered.length).toBe(Math.min(limit, everyone.length));
      }
    }),
  );
});
