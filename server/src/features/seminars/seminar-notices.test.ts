import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildSeminar, daysAhead, seminarInput } from '../../test/factories/build-seminar.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { isToRemind, remindOfNear } from './reminding.ts';
import { announceSeminar } from './seminars.service.ts';

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

async function correct(seminar: { id: string }, fields: Parameters<typeof seminarInput>[0]): Promise<void> {
  const { revision } = (await d.elise.visitor.get(`/api/seminars/${seminar.id}`).expect(200)).body;
  const input = seminarInput(fields);
  await d.elise.visitor.put(`/api/seminars/${seminar.id}`, { revision, seminar: input }).expect(200);
}

const move = (seminar: { id: string }, days: number) =>
  correct(seminar, { startsAt: daysAhead(days), endsAt: daysAhead(days + 1) });

/** Another member of the cohort, who has nothing to do with what the others do. */
async function someone(): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId, 'member');
  return new Speaker(actor, await app.signIn(actor));
}

/** The moment so many days from now. */
const inDays = (days: number) => new Date(daysAhead(days));

describe('who reads the cohort', () => {
  it('is told of what is announced, and nobody of a draft; who announced it and strangers are not', async () => {
    const seminar = await make({ announced: false });
    expect(await linesOf(d.nora, seminar)).toEqual([]);
    const coordinator = await buildCoordinator();
    await announceSeminar(coordinator, seminar.id);
    const claire = new Speaker(coordinator, await app.signIn(coordinator));
    for (const who of [d.nora, d.karim, d.elise]) {
      expect(await linesOf(who, seminar)).toMatchObject([
        { reason: 'seminar-announced', actor: { id: claire.id }, seminar: { title: seminar.title } },
      ]);
    }
    for (const who of [claire, d.stranger, d.expert]) expect(await linesOf(who, seminar)).toEqual([]);
  });

  it('has no such line any more once they asked for a place, or once it is cancelled', async () => {
    const seminar = await make({ registration: { limit: 1 } });
    await come(d.nora, seminar);
    await come(d.karim, seminar);
    for (const who of [d.nora, d.karim]) expect(await linesOf(who, seminar)).toEqual([]);
    const other = await someone();
    const [line] = await linesOf(other, await make());
    expect(line?.reason).toBe('seminar-announced');
    await d.elise.visitor
      .post(`/api/seminars/${line?.seminar?.id}/cancellation`, { reason: 'La neige.' })
      .expect(200);
    expect(await linesOf(other, { id: line?.seminar?.id ?? '' })).toEqual([]);
  });

  it('loses the line with the right to read it', async () => {
    const gone = await someone();
    const seminar = await make();
    expect(await linesOf(gone, seminar)).toHaveLength(1);
    await withdrawGrants(gone.id, {});
    expect(await linesOf(gone, seminar)).toEqual([]);
  });
});

describe('what is moved', () => {
  const place = { address: 'La Recyclerie, Limoges', videoAddress: null };

  it('is said to who comes and who waits, with what changed; not to others, nor to who moved it', async () => {
    const other = await someone();
    const seminar = await make({ registration: { limit: 2 } });
    for (const who of [d.elise, d.nora, d.karim]) await come(who, seminar);
    await correct(seminar, {
      startsAt: daysAhead(20),
      endsAt: daysAhead(21),
      place,
      registration: { limit: 2 },
    });
    for (const who of [d.nora, d.karim]) {
      const [line, ...more] = await linesOf(who, seminar);
      expect(line).toMatchObject({
        ...{ reason: 'seminar-changed', changes: ['dates', 'place'], actor: { id: d.elise.id } },
      });
      expect(line?.seminar?.startsAt.slice(0, 10)).toBe(daysAhead(20).slice(0, 10));
      expect(more).toEqual([]);
    }
    expect(await linesOf(d.elise, seminar)).toEqual([]);
    expect(await linesOf(other, seminar)).toMatchObject([{ reason: 'seminar-announced' }]);
  });

  it('takes the place of an earlier move that says no more, and of the reminder of another time', async () => {
    const seminar = await make();
    await come(d.nora, seminar);
    const changes = async () =>
      (await linesOf(d.nora, seminar)).map(({ reason, changes: what }) => what ?? reason);
    await remindOfNear(inDays(9.5));
    await correct(seminar, { startsAt: seminar.startsAt, endsAt: seminar.endsAt, place });
    expect(await changes()).toEqual([['place'], 'seminar-reminder']);
    await correct(seminar, { startsAt: daysAhead(20), endsAt: daysAhead(21), place });
    expect(await changes()).toEqual([['dates'], ['place']]);
    await move(seminar, 30);
    expect(await changes()).toEqual([['dates', 'place']]);
    await remindOfNear(inDays(29.5));
    expect(await changes()).toEqual(['seminar-reminder', ['dates', 'place']]);
  });

  it.each([
    ['other words', {}],
    ['what is over', { startsAt: daysAhead(-3), endsAt: daysAhead(-2) }],
  ])('is not what has %s', async (_what, fields) => {
    const seminar = await make();
    await come(d.nora, seminar);
    const { startsAt, endsAt } = seminar;
    await correct(seminar, { startsAt, endsAt, title: 'Deux jours, autrement', ...fields });
    expect(await linesOf(d.nora, seminar)).toEqual([]);
  });

  it('is not said while it is prepared', async () => {
    const seminar = await make({ announced: false });
    await move(seminar, 30);
    expect(await linesOf(d.nora, seminar)).toEqual([]);
  });
});

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
    expect(before?.reason).toBe('seminar-changed');
    expect(after).toMatchObject([{ reason: 'seminar-reminder' }, { id: before?.id }]);
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
