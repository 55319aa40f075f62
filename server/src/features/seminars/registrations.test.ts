import type { Roster, Seminar } from '@sentiers/shared/seminars/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildSeminar, daysAhead, seminarInput } from '../../test/factories/build-seminar.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';
import { dropRememberedRights } from '../memberships/memberships.queries.ts';
import { freeForgottenPlaces } from './registrations.service.ts';
import { SeminarModel } from './seminars.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function someone(name: string): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId, 'member', { name });
  return new Speaker(actor, await app.signIn(actor));
}

const people = (names: string) => Promise.all([...names].map(someone));

const registration = ({ id }: { id: string }) => `/api/seminars/${id}/registration`;
const come = (who: Speaker, seminar: { id: string }) => who.visitor.put(registration(seminar));
const leave = (who: Speaker, seminar: { id: string }) => who.visitor.delete(registration(seminar));

async function rosterOf({ id }: { id: string }, who = d.elise): Promise<Roster> {
  return (await who.visitor.get(`/api/seminars/${id}/roster`).expect(200)).body;
}

/** Names of who comes and who waits, in their order: « AB|C ». */
async function names(seminar: { id: string }): Promise<string> {
  const { registered, waiting } = await rosterOf(seminar);
  return [registered, waiting ?? []].map((list) => list.map(({ name }) => name).join('')).join('|');
}

const limited = (limit: number | null, fields: object = {}) =>
  buildSeminar(d.elise.actor, {
    ...{ cohortId: d.cohortId, registration: { limit }, title: 'Des places comptées' },
    ...fields,
  });

async function setLimit({ id }: { id: string }, limit: number | null): Promise<Seminar> {
  const { revision } = (await d.elise.visitor.get(`/api/seminars/${id}`).expect(200)).body;
  const seminar = seminarInput({ registration: { limit } });
  return (await d.elise.visitor.put(`/api/seminars/${id}`, { revision, seminar }).expect(200)).body;
}

describe('registering', () => {
  it('gives a place, then a rank, once to each', async () => {
    const seminar = await limited(1);
    const [a, b, c] = (await people('ABC')) as [Speaker, Speaker, Speaker];
    expect((await come(a, seminar).expect(200)).body).toMatchObject({
      mine: { state: 'registered', rank: null },
      counts: { registered: 1, waiting: 0 },
      abilities: { register: false, unregister: true },
    });
    expect((await come(b, seminar).expect(200)).body.mine).toEqual({ state: 'waiting', rank: 1 });
    expect((await come(c, seminar).expect(200)).body.mine).toEqual({ state: 'waiting', rank: 2 });
    expect((await come(a, seminar).expect(200)).body.mine.state).toBe('registered');
    expect((await come(b, seminar).expect(200)).body.mine.rank).toBe(1);
    expect(await names(seminar)).toBe('A|BC');
  });

  it('tells all readers who comes, and only who prepares it who waits', async () => {
    const seminar = await limited(1);
    const [a, b] = (await people('AB')) as [Speaker, Speaker];
    await come(a, seminar);
    await come(b, seminar);
    expect(await rosterOf(seminar, a)).toMatchObject({ registered: [{ name: 'A' }], waiting: null });
    expect(await rosterOf(seminar)).toMatchObject({ waiting: [{ id: b.id }] });
    expectNotFound(await d.stranger.visitor.get(`/api/seminars/${seminar.id}/roster`));
    expectNotFound(await come(d.stranger, seminar));
  });

  it.each([
    ['closed', { closesAt: daysAhead(-1) }, {}, 'registration_closed'],
    ['begun', {}, { startsAt: daysAhead(-1), endsAt: daysAhead(1) }, 'seminar_begun'],
    ['not announced', {}, { announced: false }, 'seminar_not_announced'],
  ])('is refused where it is %s, and writes nothing', async (_which, registration_, fields, code) => {
    const seminar = await limited(null, { registration: { limit: 3, ...registration_ }, ...fields });
    const before = await SeminarModel.findById(seminar.id).lean();
    expect((await come(d.elise, seminar).expect(409)).body.code).toBe(code);
    expect(await SeminarModel.findById(seminar.id).lean()).toEqual(before);
  });
});

describe('giving up a place', () => {
  it('gives it to who waits first, in the same moment', async () => {
    const seminar = await limited(2);
    const [a, b, c, e] = (await people('ABCE')) as [Speaker, Speaker, Speaker, Speaker];
    for (const who of [a, b, c, e]) await come(who, seminar).expect(200);
    expect((await leave(a, seminar).expect(200)).body).toMatchObject({
      mine: { state: 'none', rank: null },
      counts: { registered: 2, waiting: 1 },
    });
    expect(await names(seminar)).toBe('BC|E');
    await leave(a, seminar).expect(200);
    await come(a, seminar).expect(200);
    expect(await names(seminar)).toBe('BC|EA');
    await leave(e, seminar).expect(200);
    expect(await names(seminar)).toBe('BC|A');
  });

  it('is possible after registrations closed, and not once it has begun', async () => {
    const seminar = await limited(1);
    const [a, b] = (await people('AB')) as [Speaker, Speaker];
    await come(a, seminar);
    await come(b, seminar);
    await SeminarModel.updateOne({ _id: seminar.id }, { $set: { closesAt: new Date() } });
    await leave(a, seminar).expect(200);
    expect(await names(seminar)).toBe('B|');
    await SeminarModel.updateOne({ _id: seminar.id }, { $set: { startsAt: new Date() } });
    expect((await leave(b, seminar).expect(409)).body.code).toBe('seminar_begun');
    expect(await names(seminar)).toBe('B|');
  });
});

describe('the number of places', () => {
  it('raised lets those in who wait; lowered takes nobody’s place', async () => {
    const seminar = await limited(1);
    for (const who of await people('ABCE')) await come(who, seminar).expect(200);
    expect(await setLimit(seminar, 3)).toMatchObject({ counts: { registered: 3, waiting: 1 } });
    expect(await names(seminar)).toBe('ABC|E');
    expect(await setLimit(seminar, 1)).toMatchObject({ counts: { registered: 3, waiting: 1 } });
    expect(await names(seminar)).toBe('ABC|E');
    await setLimit(seminar, null);
    expect(await names(seminar)).toBe('ABCE|');
  });

  it('holds for twenty who come at once, while others leave', async () => {
    const seminar = await limited(5);
    const everyone = await Promise.all(Array.from({ length: 20 }, (_, i) => someone(`P${i}`)));
    const early = everyone.slice(0, 4);
    for (const who of early) await come(who, seminar).expect(200);
    const answers = await Promise.all([
      ...everyone.slice(4).map((who) => come(who, seminar)),
      ...early.slice(0, 3).map((who) => leave(who, seminar)),
      ...everyone.slice(4, 10).map((who) => come(who, seminar)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { registered, waiting } = await rosterOf(seminar);
    const ids = [...registered, ...(waiting ?? [])].map(({ id }) => id);
    expect(registered).toHaveLength(5);
    expect(waiting).toHaveLength(12);
    expect(new Set(ids).size).toBe(17);
    expect(ids).not.toContain(early[0]?.id);
    for (const [index, person] of (waiting ?? []).entries()) {
      const who = everyone.find(({ id }) => id === person.id);
      const { body } = await (who as Speaker).visitor.get(`/api/seminars/${seminar.id}`).expect(200);
      expect(body.mine).toEqual({ state: 'waiting', rank: index + 1 });
    }
  });
});

describe('someone who reads it no more', () => {
  it('loses their place to who waits first, when they are removed or suspended', async () => {
    const coordinator = await app.signIn(await buildCoordinator());
    const seminar = await limited(2);
    const [a, b, c, e] = (await people('ABCE')) as [Speaker, Speaker, Speaker, Speaker];
    for (const who of [a, b, c, e]) await come(who, seminar).expect(200);
    await coordinator.delete(`/api/cohorts/${d.cohortId}/people/${a.id}`).expect(204);
    expect(await names(seminar)).toBe('BC|E');
    await coordinator.put(`/api/people/${e.id}/suspended`, { suspended: true }).expect(204);
    expect(await names(seminar)).toBe('BC|');
  });

  it('loses it at the next look, should the server have been cut short', async () => {
    const seminar = await limited(1);
    const [a, b] = (await people('AB')) as [Speaker, Speaker];
    await come(a, seminar);
    await come(b, seminar);
    await MembershipModel.deleteMany({ personId: a.id });
    await dropRememberedRights([a.id]);
    expect(await names(seminar)).toBe('A|B');
    await freeForgottenPlaces();
    expect(await names(seminar)).toBe('B|');
  });

  it('keeps it in what has begun: who came is settled then', async () => {
    const coordinator = await app.signIn(await buildCoordinator());
    const seminar = await limited(1);
    const [a, b] = (await people('AB')) as [Speaker, Speaker];
    await come(a, seminar);
    await come(b, seminar);
    await SeminarModel.updateOne({ _id: seminar.id }, { $set: { startsAt: new Date() } });
    await coordinator.delete(`/api/cohorts/${d.cohortId}/people/${a.id}`).expect(204);
    expect(await names(seminar)).toBe('A|B');
  });
});
