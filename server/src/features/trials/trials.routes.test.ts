import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { askWhatBecame } from './asking.ts';
import { TrialModel } from './trials.model.ts';

const app = useTestApp();
let d: Discussion;
let author: Speaker;
let alumna: Speaker;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));
  author = await arrive(await buildActorOfCohort(d.cohortId));
  alumna = await arrive(await buildActorOfCohort(d.cohortId, 'alumni'));
});

const told = (fields: object = {}) => ({
  context: 'Un village de 800 habitants',
  result: 'worked',
  startedOn: '2026-05-04',
  ...fields,
});
const going = (fields: object = {}) => told({ result: 'going', reportOn: '2026-11-02', ...fields });

const declare = (who: Speaker, experienceId: string, trial: object = told(), clientId = newId()) =>
  who.visitor.post(`/api/experiences/${experienceId}/trials`, { clientId, trial });

async function list(who: Speaker, experienceId: string) {
  const { body } = await who.visitor.get(`/api/experiences/${experienceId}/trials`).expect(200);
  return body as { items: Trial[]; organisations: number };
}

const idsOf = async (who: Speaker, experienceId: string) =>
  (await list(who, experienceId)).items.map(({ id }) => id);

function experience(fields: Partial<Parameters<typeof buildExperience>[0]> = {}) {
  return buildExperience({ authorIds: [author.id], cohortId: d.cohortId, ...fields });
}

describe('declaring', () => {
  it('is kept once, with what was tried, where and what came of it', async () => {
    const { _id } = await experience();
    const [trial, clientId] = [told({ territoryCode: 'commune:23096', difficulty: 'Le local' }), newId()];
    const first = (await declare(d.stranger, _id, trial, clientId).expect(200)).body as Trial;
    expect(first).toMatchObject({
      ...{ experienceId: _id, experienceTitle: 'Ouvrir une recyclerie à Guéret', result: 'worked' },
      ...{ territory: { code: 'commune:23096', label: 'Guéret' }, difficulty: 'Le local', revision: 1 },
      ...{ level: 'network', person: { id: d.stranger.id }, abilities: { edit: true } },
      organisation: { id: await findOrganisationOf(d.stranger.id) },
    });
    expect(first.reportedAt).not.toBeNull();
    expect((await declare(d.stranger, _id, trial, clientId).expect(200)).body).toEqual(first);
    const other = await declare(d.stranger, _id, told(), clientId).expect(409);
    expect(other.body.code).toBe('client_id_conflict');
    expect(await idsOf(author, _id)).toEqual([first.id]);
  });

  it('refuses what is missing or unknown, by its field, and keeps nothing', async () => {
    const { _id } = await experience();
    const someone = await buildOrganisation();
    const wrong: [object, string, string][] = [
      [told({ territoryCode: 'commune:99999' }), 'territoryCode', 'unknown'],
      [told({ territoryCode: 'Guéret' }), 'territoryCode', 'not_a_place'],
      [told({ organisationId: someone._id }), 'organisationId', 'unknown'],
      [told({ context: ' ' }), 'context', 'too_short'],
      [told({ startedOn: '2026-02-30' }), 'startedOn', 'not_a_day'],
      [told({ result: 'going' }), 'reportOn', 'required'],
      [going({ reportOn: '2026-05-03' }), 'reportOn', 'ends_before_start'],
    ];
    for (const [trial, field, reason] of wrong) {
      const { body } = await declare(d.nora, _id, trial).expect(400);
      expect(body.details.fields).toContainEqual({ path: ['trial', field], reason });
    }
    expect(await TrialModel.countDocuments({ experienceId: _id })).toBe(0);
  });

  it('is for those who read the experience, and leaves nothing of what others send', async () => {
    const { _id } = await experience({ levels: ['cohort'] });
    expectNotFound(await declare(d.stranger, _id));
    expectNotFound(await d.stranger.visitor.get(`/api/experiences/${_id}/trials`));
    const draft = await experience({ state: 'draft' });
    await declare(author, draft._id).expect(403);
    expect(await TrialModel.countDocuments({ experienceId: { $in: [_id, draft._id] } })).toBe(0);
  });
});

describe('who knows of it', () => {
  it('is told of their cohort, of alumni, or of the network, with the authors and the coordination', async () => {
    const coordinator = await buildCoordinator();
    const coordination = new Speaker(coordinator, await app.signIn(coordinator));
    const { _id } = await experience();
    for (const [level, knowing, unknowing] of [
      ['network', [author, alumna, d.nora, d.stranger, coordination], []],
      ['alumni', [author, alumna, d.stranger, coordination], [d.nora]],
      ['cohort', [author, d.stranger, coordination], [alumna, d.nora]],
    ] as const) {
      const { id } = (await declare(d.stranger, _id, told({ level })).expect(200)).body as Trial;
      for (const who of knowing) expect(await idsOf(who, _id)).toContain(id);
      for (const who of unknowing) expect(await idsOf(who, _id)).not.toContain(id);
    }
  });

  it('counts organisations, and each person who is of none', async () => {
    const { _id } = await experience();
    const organisationId = await findOrganisationOf(d.nora.id);
    await declare(d.nora, _id).expect(200);
    await declare(d.nora, _id, told({ organisationId, result: 'failed' })).expect(200);
    await declare(d.karim, _id).expect(200);
    await declare(d.stranger, _id, told({ level: 'cohort' })).expect(200);
    expect((await list(d.elise, _id)).organisations).toBe(2);
    expect((await list(author, _id)).organisations).toBe(3);
  });
});

describe('afterwards', () => {
  it('tells what came of it, over the revision that was read', async () => {
    const { _id } = await experience();
    const { id } = (await declare(d.nora, _id, going()).expect(200)).body as Trial;
    const told1 = { revision: 1, trial: told({ outcome: 'Douze réparations par mois' }) };
    const { body } = await d.nora.visitor.put(`/api/trials/${id}`, told1).expect(200);
    expect(body).toMatchObject({ result: 'worked', outcome: 'Douze réparations par mois', revision: 2 });
    expect(body.reportedAt).not.toBeNull();
    const again = await d.nora.visitor.put(`/api/trials/${id}`, told1).expect(409);
    expect(again.body.code).toBe('revision_conflict');
  });

  it('is its person’s alone to change, and to take back', async () => {
    const { _id } = await experience();
    const { id } = (await declare(d.nora, _id, told({ level: 'cohort' })).expect(200)).body as Trial;
    const change = { revision: 1, trial: told() };
    await author.visitor.put(`/api/trials/${id}`, change).expect(403);
    await author.visitor.delete(`/api/trials/${id}`).expect(403);
    expectNotFound(await d.stranger.visitor.put(`/api/trials/${id}`, change));
    expectNotFound(await d.stranger.visitor.delete(`/api/trials/${id}`));
    await d.nora.visitor.delete(`/api/trials/${id}`).expect(200);
    await d.nora.visitor.delete(`/api/trials/${id}`).expect(200);
    expect(await idsOf(author, _id)).toEqual([]);
    expectNotFound(await d.nora.visitor.put(`/api/trials/${id}`, change));
  });

  it('stays on one’s own list when the experience is withdrawn, without its title', async () => {
    const { _id } = await experience({ state: 'withdrawn' });
    const now = new Date();
    await TrialModel.insertOne({
      ...{ _id: newId(), experienceId: _id, channelId: newId(), personId: d.karim.id, context: 'Ici' },
      ...{ result: 'worked', startedOn: '2026-05-04', level: 'network', revision: 1, version: 1 },
      ...{ at: now, changedAt: now, cohortId: null, organisationId: null, territoryCode: null },
    });
    const { body } = await d.karim.visitor.get('/api/me/trials').expect(200);
    const mine = (body.items as Trial[]).find(({ experienceId }) => experienceId === _id);
    expect(mine?.experienceTitle).toBe('');
    expect((await d.nora.visitor.get('/api/me/trials').expect(200)).body.items).not.toContainEqual(
      expect.objectContaining({ experienceId: _id }),
    );
  });
});

describe('the day they gave', () => {
  const asked = (id: string) => TrialModel.findById(id).lean();

  it('is asked about once, and again when they put it off', async () => {
    const { _id } = await experience();
    const { id } = (await declare(d.nora, _id, going()).expect(200)).body as Trial;
    await askWhatBecame(new Date('2026-11-01T22:00:00Z'));
    expect((await asked(id))?.remindedFor).toBeNull();
    // It is the 2nd in Paris already.
    await askWhatBecame(new Date('2026-11-01T23:30:00Z'));
    const first = await asked(id);
    expect(first).toMatchObject({ remindedFor: '2026-11-02', revision: 1 });
    await askWhatBecame(new Date('2026-11-05T08:00:00Z'));
    expect((await asked(id))?.version).toBe(first?.version);
    const later = { revision: 1, trial: going({ reportOn: '2026-12-01' }) };
    await d.nora.visitor.put(`/api/trials/${id}`, later).expect(200);
    await askWhatBecame(new Date('2026-12-01T08:00:00Z'));
    expect((await asked(id))?.remindedFor).toBe('2026-12-01');
    await journal.eventsConsumed();
  });

  it('is not asked about where it is past as they tell what came of it, nor once it was taken back', async () => {
    const { _id } = await experience();
    const past = { reportOn: '2026-06-01', startedOn: '2026-05-04' };
    const { id } = (await declare(d.nora, _id, told(past)).expect(200)).body as Trial;
    const gone = (await declare(d.nora, _id, going()).expect(200)).body as Trial;
    await d.nora.visitor.delete(`/api/trials/${gone.id}`).expect(200);
    const before = (await asked(id))?.version;
    await askWhatBecame(new Date('2027-01-01T08:00:00Z'));
    expect((await asked(id))?.version).toBe(before);
    expect((await asked(gone.id))?.remindedFor).toBeNull();
  });
});
