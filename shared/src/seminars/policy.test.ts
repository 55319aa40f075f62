import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '../channels/policy.ts';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canCreateSeminar,
  canManageSeminar,
  canReadSeminar,
  canRegister,
  type SeminarFacts,
  whyNotRegister,
  whyNotUnregister,
} from './policy.ts';

const channel: ChannelFacts = {
  id: places.channel,
  kind: 'seminar',
  membership: 'open',
  cohortId: places.cohort,
  cohortEnded: false,
  openAfterEnd: false,
};
const at = (time: string) => new Date(`2027-03-0${time}:00Z`);
const seminar: SeminarFacts = {
  id: 's',
  state: 'announced',
  startsAt: at('5T09:00'),
  registrationClosesAt: at('3T18:00'),
  channel,
};
const now = at('1T12:00');

const moderators: ActorRow[] = ['facilitator', 'facilitator of this channel', 'coordinator'];
const readers: ActorRow[] = [...moderators, 'member', 'alumni', 'expert invited to this channel'];

describe('a seminar', () => {
  it.each(expectOnly(readers))('once announced, is read by %s: %s', (row, may) => {
    expect(canReadSeminar(actorRows[row], seminar)).toBe(may);
    expect(canRegister(actorRows[row], seminar, now)).toBe(may);
  });

  it.each(expectOnly([...moderators, 'expert invited to this channel']))(
    'while it is prepared, is read by %s: %s',
    (row, may) => {
      const kept: ChannelFacts = { ...channel, membership: 'restricted' };
      expect(canReadSeminar(actorRows[row], { channel: kept })).toBe(may);
    },
  );

  it.each(expectOnly(moderators))('is prepared, corrected and cancelled by %s: %s', (row, may) => {
    expect(canManageSeminar(actorRows[row], seminar)).toBe(may);
  });

  it.each(expectOnly(['facilitator', 'coordinator']))(
    'is prepared in a running cohort by %s: %s',
    (row, may) => {
      expect(canCreateSeminar(actorRows[row], { id: places.cohort, ended: false })).toBe(may);
      expect(canCreateSeminar(actorRows[row], { id: places.cohort, ended: true })).toBe(false);
    },
  );

  it('gives no place to who reads it when there is none to take', () => {
    expect(canRegister(actorRows.member, seminar, at('4T12:00'))).toBe(false);
  });
});

describe('a place', () => {
  const closesLast = { ...seminar, registrationClosesAt: null };
  it.each([
    ['is taken until registrations close', seminar, '3T17:59', null],
    ['is not taken from that moment on', seminar, '3T18:00', 'registration_closed'],
    ['is taken until the beginning, where nothing else is said', closesLast, '5T08:59', null],
    ['is not taken once it has begun', closesLast, '5T09:00', 'seminar_begun'],
    ['of what has begun is refused as such', seminar, '5T09:00', 'seminar_begun'],
    ['is not taken of a draft', { ...seminar, state: 'draft' }, '1T12:00', 'seminar_not_announced'],
    ['is not taken of what is cancelled', { ...seminar, state: 'cancelled' }, '6T12:00', 'seminar_cancelled'],
  ] as const)('%s', (_what, facts, time, refusal) => {
    expect(whyNotRegister(facts, at(time))).toBe(refusal);
  });

  it.each([
    ['after registrations closed', seminar, '5T08:59', null],
    ['no more once it has begun', seminar, '5T09:00', 'seminar_begun'],
    ['not of a draft', { ...seminar, state: 'draft' }, '1T12:00', 'seminar_not_announced'],
    ['not of what is cancelled', { ...seminar, state: 'cancelled' }, '1T12:00', 'seminar_cancelled'],
  ] as const)('is given up %s', (_when, facts, time, refusal) => {
    expect(whyNotUnregister(facts, at(time))).toBe(refusal);
  });
});
