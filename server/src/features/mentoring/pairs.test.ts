import { describe, expect, it } from 'vitest';
import type { MentorMeetingDoc } from './mentorships.model.ts';
import { closingOf, isDormant, lastOf, standingMeetings } from './pairs.ts';

const now = new Date('2026-03-31T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
const meeting = (endsAt: Date, cancelled = false): MentorMeetingDoc => ({
  ...{ id: 'm', kind: 'appointment', title: 'Point', startsAt: endsAt, endsAt, place: '', note: '' },
  ...{ by: 'antoine', afterwards: '', cancelled, changedAt: endsAt, revision: 1 },
});
const proposed = { proposedAt: ago(60), startedAt: null, closedAt: null, meetings: [] };

it('counts meetings that stand', () => {
  const [held, struck] = [meeting(ago(1)), meeting(ago(2), true)];
  expect(standingMeetings({ meetings: [struck, held] })).toEqual([held]);
});

describe('when two people were last in touch', () => {
  it.each([
    ['it was proposed', {}, null, 60],
    ['it began', { startedAt: ago(50) }, null, 50],
    ['they wrote', { startedAt: ago(50) }, ago(40), 40],
    ['they met', { startedAt: ago(50), meetings: [meeting(ago(20)), meeting(ago(30))] }, ago(40), 20],
    ['they wrote after they met', { meetings: [meeting(ago(30))] }, ago(10), 10],
    ['it ended', { startedAt: ago(50), closedAt: ago(5) }, ago(40), 5],
    ['they wrote, as the meeting was cancelled', { meetings: [meeting(ago(20), true)] }, ago(40), 40],
    ['they wrote, as the meeting is to come', { meetings: [meeting(ago(-1))] }, ago(40), 40],
    ['they met, this very moment', { meetings: [meeting(now)] }, ago(40), 0],
    ['it was proposed, whatever was before', { startedAt: ago(70) }, ago(80), 60],
  ])('%s', (_, fields, wroteAt, days) => {
    expect(lastOf({ ...proposed, ...fields }, wroteAt, now)).toEqual(ago(days));
  });
});

describe('a pair of which nothing was heard', () => {
  const pair = { state: 'active' as const, meetings: [] };
  it.each([
    ['for thirty days', pair, 30, false],
    ['for more', pair, 30.001, true],
    ['with a meeting ahead', { ...pair, meetings: [meeting(ago(-1))] }, 40, false],
    ['with a meeting that is over now', { ...pair, meetings: [meeting(now)] }, 40, true],
    ['with a meeting behind', { ...pair, meetings: [meeting(ago(35))] }, 40, true],
    ['with a meeting ahead that was cancelled', { ...pair, meetings: [meeting(ago(-1), true)] }, 40, true],
    ['as it is paused', { ...pair, state: 'paused' as const }, 40, false],
    ['as it is over', { ...pair, state: 'closed' as const }, 40, false],
  ])('%s is dormant: %s', (_, mentorship, days, expected) => {
    expect(isDormant(mentorship, ago(days), now)).toBe(expected);
  });
});

it('has each one’s answers at its end told to themselves', () => {
  const answers = { reached: 'yes' as const, useful: 'Le budget', again: true };
  const closings = [{ personId: 'antoine', ...answers }];
  expect(closingOf({ closings }, 'antoine')).toEqual(answers);
  expect(closingOf({ closings }, 'nora')).toBe(null);
  expect(closingOf({ closings: [] }, 'nora')).toBe(null);
});
