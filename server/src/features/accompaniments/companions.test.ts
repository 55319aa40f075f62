import { actorRows } from '@sentiers/shared/testing/actor-rows.ts';
import { describe, expect, it } from 'vitest';
import type { CompanionDoc } from './accompaniments.model.ts';
import { activeCompanions, readsEntry, readsFrom, readsMeeting } from './companions.ts';

const day = (number: number) => new Date(`2026-03-0${number}T10:00:00Z`);
const { facilitator, member } = actorRows;
const companion = (fields: Partial<CompanionDoc> = {}): CompanionDoc => ({
  ...{ personId: facilitator.personId, side: 'origin', incubatorId: null, since: day(1) },
  ...{ until: null, readsFrom: null, ...fields },
});

describe('those who accompany', () => {
  it('are those who did not hand over', () => {
    const [here, gone] = [companion(), companion({ personId: 'gone', until: day(2) })];
    expect(activeCompanions({ companions: [gone, here] })).toEqual([here]);
    expect(activeCompanions({ companions: [gone] })).toEqual([]);
  });
});

describe('what they read', () => {
  const came = companion({ readsFrom: day(3) });
  it.each([
    ['from when they came', facilitator, [came], [], day(3)],
    ['from its beginning where they were given all of it', facilitator, [companion()], [], null],
    ['from when they came back', facilitator, [companion({ until: day(2) }), came], [], day(3)],
    [
      'as it is theirs, whatever others read',
      facilitator,
      [companion({ personId: 'other', readsFrom: day(4) }), came],
      [],
      day(3),
    ],
    ['from its beginning for who is of the organisation', member, [came], [member.personId], null],
    ['from its beginning for who is of both', facilitator, [came], [facilitator.personId], null],
    [
      'from when they came where they only were of the organisation',
      { ...facilitator, grants: [] },
      [came],
      [facilitator.personId],
      day(3),
    ],
  ])('is %s', (_, actor, companions, peopleIds, expected) => {
    expect(readsFrom(actor, { companions }, peopleIds)).toEqual(expected);
  });

  it.each([
    ['who is of neither side', [came]],
    ['who handed over', [companion({ personId: member.personId, until: day(2) })]],
  ])('is nothing for %s', (_, companions) => {
    const from = readsFrom(member, { companions }, []);
    expect(readsEntry(from, { at: day(9) })).toBe(false);
    expect(readsMeeting(from, { endsAt: new Date('2126-01-01') })).toBe(false);
  });

  it.each([
    [null, 1, true],
    [3, 2, false],
    [3, 3, true],
    [3, 4, true],
  ])('from %s on, of day %s: %s', (from, at, expected) => {
    const since = from === null ? null : day(from);
    expect(readsEntry(since, { at: day(at) })).toBe(expected);
    expect(readsMeeting(since, { endsAt: day(at) })).toBe(expected);
  });
});
