import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { describe, expect, it } from 'vitest';
import { inHours, seminarOf } from '../testing/sample-seminar.ts';
import { isLive, isScarce, type Standing, standingIn, videoAt } from './standing.ts';

const now = Date.parse('2027-01-04T09:00:00.000Z');
const at = (hours: number) => inHours(hours, now);
const ahead = { startsAt: at(24), endsAt: at(48) };
const begun = { startsAt: at(-1), endsAt: at(5) };
const past = { startsAt: at(-48), endsAt: at(-24) };
const registered = { mine: { state: 'registered', rank: null } } as const;
const ten = { limit: 10, closesAt: null };
const counts = (taken: number, waiting = 0) => ({ counts: { registered: taken, waiting } });

describe('standingIn', () => {
  it.each<[string, Partial<Seminar>, Standing]>([
    ['prepared', { ...ahead, state: 'draft' }, { kind: 'draft' }],
    ['cancelled, whatever my place', { ...ahead, ...registered, state: 'cancelled' }, { kind: 'cancelled' }],
    ['without a limit', ahead, { kind: 'unlimited' }],
    ['with places left', { ...ahead, registration: ten, ...counts(7) }, { kind: 'free', places: 3 }],
    ['full', { ...ahead, registration: ten, ...counts(10) }, { kind: 'full', waiting: 0 }],
    [
      'full, with people who wait',
      { ...ahead, registration: ten, ...counts(10, 4) },
      { kind: 'full', waiting: 4 },
    ],
    [
      'about to give a place to who waits',
      { ...ahead, registration: ten, ...counts(9, 1) },
      { kind: 'full', waiting: 1 },
    ],
    ['closed', { ...ahead, registration: { limit: null, closesAt: at(-1) } }, { kind: 'closed' }],
    ['mine', { ...ahead, ...registered }, { kind: 'registered' }],
    [
      'mine, once closed',
      { ...ahead, ...registered, registration: { limit: null, closesAt: at(-1) } },
      { kind: 'registered' },
    ],
    ['mine, under way', { ...begun, ...registered }, { kind: 'registered' }],
    ['mine, over', { ...past, ...registered }, { kind: 'came' }],
    [
      'where I wait',
      { ...ahead, registration: ten, ...counts(10, 3), mine: { state: 'waiting', rank: 3 } },
      { kind: 'waiting', before: 2 },
    ],
    [
      'where I waited, begun',
      { ...begun, registration: ten, mine: { state: 'waiting', rank: 1 } },
      { kind: 'begun' },
    ],
    ['begun', begun, { kind: 'begun' }],
    ['over', past, { kind: 'over' }],
  ])('says that one is %s', (_, values, standing) => {
    expect(standingIn(seminarOf(values), now)).toEqual(standing);
  });
});

it.each<[string, Partial<Seminar>, boolean]>([
  ['where everyone has a place', registered, false],
  ['where places are left', { ...registered, registration: ten, ...counts(9) }, false],
  ['where it is full', { ...registered, registration: ten, ...counts(10) }, true],
  ['where I wait', { registration: ten, ...counts(10, 1), mine: { state: 'waiting', rank: 1 } }, true],
])('a place may be lost for good %s: %s', (_, values, scarce) => {
  expect(isScarce(seminarOf(values))).toBe(scarce);
});

it.each<[string, Partial<Seminar>, boolean]>([
  ['ahead', ahead, false],
  ['under way', begun, true],
  ['cancelled', { ...begun, state: 'cancelled' }, false],
  ['over', past, false],
])('is held now, %s: %s', (_, values, live) => {
  expect(isLive(seminarOf(values), now)).toBe(live);
});

it.each<[string, Partial<Seminar>, ReturnType<typeof videoAt>]>([
  ['more than a day before', { startsAt: at(24.1), endsAt: at(26) }, 'ahead'],
  ['a day before', { startsAt: at(24), endsAt: at(26) }, 'open'],
  ['under way', begun, 'open'],
  ['as it ends', { startsAt: at(-2), endsAt: at(0) }, 'closed'],
  ['cancelled', { ...begun, state: 'cancelled' }, 'closed'],
])('says of the video, %s: %s', (_, values, expected) => {
  expect(videoAt(seminarOf(values), now)).toBe(expected);
});
