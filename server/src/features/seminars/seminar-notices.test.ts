import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildSeminar, daysAhead, seminarInput } from '../../test/factories/build-seminar.ts';
import { isToRemind, remindOfNear } from './reminding.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const registration = ({ id }: { id: string }) => `/api/seminars/${id}/registration`;
const come = (who: Speaker, seminar: { id: string }) => who.visitor.put(registration(seminar)).expect(200);

const make = (fields: object = {}) => buildSeminar(d.elise.actor, { cohortId: d.cohortId, ...fields });

/** What waits for someone about a seminar. */
async function linesOf(who: Speaker, { id }: { id: string }): Promise<Notice[]> {
  await consequences();
  return (await who.inbox()).filter(({ seminar }) => seminar?.id === id);
}

async function move(seminar: { id: string }, days: number): Promise<void> {
  const { revision } = (await d.elise.visitor.get(`/api/seminars/${seminar.id}`).expect(200)).body;
  const input = seminarInput({ startsAt: daysAhead(days), endsAt: daysAhead(days + 1) });
  await d.elise.visitor.put(`/api/seminars/${seminar.id}`, { revision, seminar: input }).expect(200);
}

/** The moment so many days from now. */
const inDays = (days: number) => new Date(daysAhead(days));

describe('someone who waited', () => {
  it('is told that they have a place, by name of the seminar as it is now', async () => {
    const seminar = await make({ registration: { limit: 1 } });
    await come(d.karim, seminar);
    await come(d.nora, seminar);
    expect(await linesOf(d.nora, seminar)).toEqual([]);
    await d.karim.visitor.delete(registration(seminar)).expect(200);
    expect(await linesOf(d.nora, seminar)).toMatchObject([
      {
        reason: 'seminar-placed',
        seminar: { title: seminar.title, startsAt: seminar.startsAt },
        done: false,
      },
    ]);
    expect(await linesOf(d.karim, seminar)).toEqual([]);
  });
});

describe('someone who comes', () => {
  it('is reminded the day before, once; who waits is not', async () => {
    const seminar = await make({ registration: { limit: 1 } });
    await come(d.nora, seminar);
    await come(d.karim, seminar);
    await remindOfNear(inDays(8.9));
    expect(await linesOf(d.nora, seminar)).toEqual([]);
    await remindOfNear(inDays(9.1));
    await remindOfNear(inDays(9.2));
    expect(await linesOf(d.nora, seminar)).toMatchObject([{ reason: 'seminar-reminder' }]);
    expect(await linesOf(d.karim, seminar)).toEqual([]);
  });

  it('is reminded at the new time of what was put off, instead of the old one', async () => {
    const seminar = await make();
    await come(d.nora, seminar);
    await remindOfNear(inDays(9.5));
    await move(seminar, 20);
    await remindOfNear(inDays(9.6));
    const [before] = await linesOf(d.nora, seminar);
    await remindOfNear(inDays(19.5));
    const after = await linesOf(d.nora, seminar);
    expect(after).toMatchObject([{ reason: 'seminar-reminder' }]);
    expect(after[0]?.id).not.toBe(before?.id);
  });

  it('is told that it is cancelled and why, in place of all before, and is reminded of nothing', async () => {
    const seminar = await make({ registration: { limit: 1 } });
    await come(d.nora, seminar);
    await come(d.karim, seminar);
    await remindOfNear(inDays(9.5));
    const reason = 'La neige bloque le col.';
    await d.elise.visitor.post(`/api/seminars/${seminar.id}/cancellation`, { reason }).expect(200);
    for (const who of [d.nora, d.karim]) {
      expect(await linesOf(who, seminar)).toMatchObject([
        { reason: 'seminar-cancelled', note: reason, actor: { id: d.elise.id } },
      ]);
    }
    await remindOfNear(inDays(9.9));
    expect(await linesOf(d.nora, seminar)).toHaveLength(1);
  });

  it('needs no reminder of what was announced for the same day', async () => {
    const seminar = await make({ startsAt: daysAhead(0.5), endsAt: daysAhead(0.6) });
    await come(d.nora, seminar);
    await remindOfNear();
    expect(await linesOf(d.nora, seminar)).toEqual([]);
  });
});

it.each([
  ['a day before', '2027-03-01T09:00', {}, true],
  ['earlier', '2027-03-01T08:59', {}, false],
  ['as it begins', '2027-03-02T09:00', {}, false],
  ['a second time', '2027-03-01T10:00', { remindedFor: new Date('2027-03-02T09:00Z') }, false],
  ['again for another beginning', '2027-03-01T10:00', { remindedFor: new Date('2027-03-01T09:00Z') }, true],
  ['of a draft', '2027-03-01T10:00', { state: 'draft' as const }, false],
  ['of what is cancelled', '2027-03-01T10:00', { state: 'cancelled' as const }, false],
])('reminds %s', (_when, now, fields, expected) => {
  const seminar = { state: 'announced' as const, startsAt: new Date('2027-03-02T09:00Z'), remindedFor: null };
  expect(isToRemind({ ...seminar, ...fields }, new Date(`${now}Z`))).toBe(expected);
});
