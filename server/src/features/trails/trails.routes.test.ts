import type { TrailLine } from '@sentiers/shared/trail/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildMilestones, buildWay, saving, trailOf, type Way } from '../../test/trails.ts';
import { loadSteps } from './steps.queries.ts';
import { TrailEntryModel, TrailRevisionModel } from './trail-entries.model.ts';

const app = useTestApp();
let way: Way;
let readiness: string;
let model: string;
let territory: string;

beforeAll(async () => {
  [readiness, territory, model] = await buildMilestones();
});
beforeEach(async () => {
  way = await buildWay(app);
});

const at = (milestoneId: string) => ({ organisationId: way.organisationId, milestoneId });
const milestoneOf = async (who: Speaker, milestoneId: string) => {
  const { milestones } = await trailOf(who, way.organisationId);
  const found = milestones.find(({ milestone }) => milestone.id === milestoneId);
  if (!found) throw new Error('the milestone isn’t on the trail');
  return found;
};
const historyOf = async (who: Speaker, milestoneId: string) => {
  const path = `/api/organisations/${way.organisationId}/trail/${milestoneId}/history`;
  return (await who.visitor.get(path).expect(200)).body.items as { revision: number }[];
};

describe('a trail', () => {
  it('begins with its milestones, where the organisation comes from and where it goes', async () => {
    const trail = await trailOf(way.nora, way.organisationId);
    expect(trail).toMatchObject({
      ...{ step: 'readiness', revision: 0, abilities: { edit: true, commit: true } },
      ...{ from: [{ code: '53', label: 'Mayenne' }], to: [{ code: '61', label: 'Orne' }] },
    });
    expect(trail.milestones.map(({ milestone }) => milestone.id)).toEqual([readiness, territory, model]);
    expect(trail.milestones[0]).toMatchObject({ entry: null, heldBack: false, revision: 0, canWrite: true });
  });

  it('is read by its cohort and who accompanies it, and by nobody else', async () => {
    for (const who of [way.karim, way.hugo, way.peer, way.elise, way.coordinator]) {
      await trailOf(who, way.organisationId);
    }
    const path = `/api/organisations/${way.organisationId}/trail`;
    for (const who of [way.stranger, way.marie]) expectNotFound(await who.visitor.get(path));
    const incubator = await buildOrganisation({ kind: 'incubator' });
    await way.peer.visitor.get(`/api/organisations/${incubator._id}/trail`).expect(403);
  });

  it('lets who accompanies it open the organisation’s page', async () => {
    await way.hugo.visitor.get(`/api/organisations/${way.organisationId}`).expect(200);
    expectNotFound(await way.marie.visitor.get(`/api/organisations/${way.organisationId}`));
  });

  it('says where it goes: over what was read, places that there are', async () => {
    const path = `/api/organisations/${way.organisationId}/trail/route`;
    const route = { from: ['53'], to: ['61', 'commune:61001'] };
    const { body } = await way.hugo.visitor.put(path, { revision: 0, route }).expect(200);
    expect(body).toMatchObject({ revision: 1, to: [{ label: 'Orne' }, { code: 'commune:61001' }] });
    // The answer was lost: it is done already; something else is too late.
    expect((await way.hugo.visitor.put(path, { revision: 0, route }).expect(200)).body.revision).toBe(1);
    const late = await way.nora.visitor.put(path, { revision: 0, route: { from: [], to: [] } }).expect(409);
    expect(late.body.code).toBe('revision_conflict');
    const wrong = { revision: 1, route: { from: ['53'], to: ['61', 'commune:99999'] } };
    const refused = await way.nora.visitor.put(path, wrong).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['route', 'to', 1], reason: 'not_a_place' }]);
    await way.peer.visitor.put(path, { revision: 1, route }).expect(403);
    expectNotFound(await way.stranger.visitor.put(path, { revision: 1, route }));
    expect((await trailOf(way.nora, way.organisationId)).revision).toBe(1);
  });

  it('lets the organisation alone say what the public pages tell of its way', async () => {
    const path = `/api/organisations/${way.organisationId}/trail/route`;
    const route = { from: ['53'], to: ['61'] };
    expect((await trailOf(way.nora, way.organisationId)).outside).toBe('route');
    const hide = { revision: 0, route: { ...route, outside: 'nothing' } };
    for (const who of [way.hugo, way.peer]) await who.visitor.put(path, hide).expect(403);
    const hidden = (await way.nora.visitor.put(path, hide).expect(200)).body;
    expect(hidden).toMatchObject({ revision: 1, outside: 'nothing' });
    expect((await way.nora.visitor.put(path, hide).expect(200)).body).toMatchObject({ revision: 1 });
    // Who accompanies it changes the way, and leaves that as it is.
    const moved = { revision: 1, route: { ...route, to: ['28'] } };
    expect((await way.hugo.visitor.put(path, moved).expect(200)).body).toMatchObject({
      ...{ revision: 2, outside: 'nothing', to: [{ code: '28' }] },
    });
    const wrong = { revision: 2, route: { ...route, outside: 'all' } };
    const { body } = await way.nora.visitor.put(path, wrong).expect(400);
    expect(body.details.fields[0].path).toEqual(['route', 'outside']);
  });

  it('has the organisation found by where it goes now', async () => {
    const found = async () => {
      const { body } = await way.peer.visitor.get('/api/search').query({ q: 'Saône' }).expect(200);
      return body.results.map(({ id }: { id: string }) => id);
    };
    expect(await found()).not.toContain(way.organisationId);
    const path = `/api/organisations/${way.organisationId}/trail/route`;
    await way.nora.visitor.put(path, { revision: 0, route: { from: ['53'], to: ['70'] } }).expect(200);
    await consequences();
    expect(await found()).toContain(way.organisationId);
  });
});

describe('what is said at a milestone', () => {
  it('is assessed: strengths, weak points and what to do', async () => {
    const answers = { equipe: 'non', mots: 'La gratuité', ignore: '  ' };
    const saved = await saving(way.nora, at(readiness), { answers }).expect(200);
    expect(saved.body.milestones[0]).toMatchObject({
      ...{ revision: 1, changedBy: { id: way.nora.id }, entry: { answers: { equipe: 'non' } } },
      assessment: {
        ...{ answered: 2, questions: 2, strengths: [] },
        weaknesses: [{ question: 'equipe', text: 'Qui part ?', answer: 'Dire non' }],
        next: [{ question: 'equipe', advice: 'Nommez quelqu’un.' }],
      },
    });
  });

  it('refuses what answers nothing that is asked, by its field, and keeps nothing', async () => {
    const wrong: [string, object, (string | number)[]][] = [
      [readiness, { answers: { autre: 'oui' } }, ['entry', 'answers', 'autre']],
      [readiness, { answers: { equipe: 'peut-être' } }, ['entry', 'answers', 'equipe']],
      [model, { form: 'franchise' }, ['entry', 'form']],
      [readiness, { form: 'antenne' }, ['entry', 'form']],
      [newId(), {}, ['milestoneId']],
    ];
    for (const [milestoneId, entry, path] of wrong) {
      const { body } = await saving(way.nora, at(milestoneId), entry).expect(400);
      expect(body.details.fields).toEqual([{ path, reason: 'unknown_value' }]);
    }
    const { body } = await saving(way.nora, at(readiness), { fileIds: [newId()] }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['entry', 'fileIds', 0], reason: 'file_unfinished' }]);
    expect(await TrailEntryModel.countDocuments({ organisationId: way.organisationId })).toBe(0);
    expect(await TrailRevisionModel.countDocuments({ organisationId: way.organisationId })).toBe(0);
  });

  it('is written over what was read; the same again is done already', async () => {
    await saving(way.nora, at(readiness), { notes: 'Un' }).expect(200);
    const repeated = await saving(way.nora, at(readiness), { notes: 'Un' }).expect(200);
    expect(repeated.body.milestones[0].revision).toBe(1);
    const late = await saving(way.karim, at(readiness), { notes: 'Deux' }).expect(409);
    expect(late.body.code).toBe('revision_conflict');
    await saving(way.karim, at(readiness), { notes: 'Deux' }, 1).expect(200);
    expect(await milestoneOf(way.nora, readiness)).toMatchObject({ revision: 2, entry: { notes: 'Deux' } });
  });

  it('chooses a form, then none again: what was chosen stays in its history', async () => {
    await saving(way.nora, at(model), { form: 'antenne', notes: 'Vu Flers' }).expect(200);
    await saving(way.nora, at(model), { form: null, notes: 'Vu Flers' }, 1).expect(200);
    const { entry, revision } = await milestoneOf(way.nora, model);
    expect({ entry, revision }).toMatchObject({ entry: { form: null, notes: 'Vu Flers' }, revision: 2 });
    const said = await historyOf(way.nora, model);
    expect(said).toMatchObject([{ entry: { form: null } }, { entry: { form: 'antenne' } }]);
  });

  it('begun by two at once is begun by one', async () => {
    const answers = await Promise.all(
      ['Un', 'Deux', 'Trois'].map((notes) => saving(way.nora, at(territory), { notes })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await historyOf(way.nora, territory)).toHaveLength(1);
  });

  it('is for those that its level names: the others are told that something stands there, and not what', async () => {
    await saving(way.nora, at(readiness), { level: 'mine', state: 'reached', notes: 'SECRET' }).expect(200);
    await saving(way.nora, at(territory), { level: 'incubator', notes: 'CONFIÉ' }).expect(200);
    await saving(way.nora, at(model), { level: 'cohort', form: 'antenne' }).expect(200);
    const readBy = async (who: Speaker) =>
      (await trailOf(who, way.organisationId)).milestones.map(({ entry, heldBack }) =>
        heldBack ? 'held back' : entry?.level,
      );
    expect(await readBy(way.karim)).toEqual(['mine', 'incubator', 'cohort']);
    expect(await readBy(way.hugo)).toEqual(['held back', 'incubator', 'cohort']);
    for (const who of [way.peer, way.elise, way.coordinator]) {
      expect(await readBy(who)).toEqual(['held back', 'held back', 'cohort']);
      const path = `/api/organisations/${way.organisationId}/trail`;
      const { text } = await who.visitor.get(path);
      expect(text).not.toMatch(/SECRET|CONFIÉ/);
    }
    expect((await milestoneOf(way.hugo, readiness)).canWrite).toBe(false);
    // Nor may one write over what one doesn't read, or say what one then wouldn't.
    await saving(way.hugo, at(readiness), { level: 'incubator' }, 1).expect(403);
    await saving(way.hugo, at(territory), { level: 'mine' }, 1).expect(403);
    await saving(way.hugo, at(territory), { notes: 'Vu ensemble' }, 1).expect(200);
    await saving(way.peer, at(model), { level: 'cohort' }, 1).expect(403);
    expectNotFound(await saving(way.stranger, at(model), { level: 'cohort' }, 1));
  });

  it('keeps its history, of which one reads what one read then and reads now', async () => {
    await saving(way.nora, at(readiness), { level: 'cohort', notes: 'OUVERT' }).expect(200);
    await saving(way.nora, at(readiness), { level: 'mine', notes: 'FERMÉ' }, 1).expect(200);
    expect((await historyOf(way.karim, readiness)).map(({ revision }) => revision)).toEqual([2, 1]);
    for (const who of [way.hugo, way.peer]) expect(await historyOf(who, readiness)).toEqual([]);
    await saving(way.nora, at(readiness), { level: 'incubator', notes: 'CONFIÉ' }, 2).expect(200);
    expect((await historyOf(way.hugo, readiness)).map(({ revision }) => revision)).toEqual([3, 1]);
    expect(await historyOf(way.peer, readiness)).toEqual([]);
    expectNotFound(
      await way.stranger.visitor.get(`/api/organisations/${way.organisationId}/trail/${readiness}/history`),
    );
  });

  it('keeps the version of its milestone as it was answered first', async () => {
    const path = '/api/milestones';
    const milestone = { step: 'needs', title: 'Écouter', questions: [{ key: 'qui', text: 'Qui ?' }] };
    const created = (await way.coordinator.visitor.post(path, { clientId: newId(), milestone }).expect(200))
      .body;
    await saving(way.nora, at(created.id), { answers: { qui: 'Vingt personnes' } }).expect(200);
    const next = { ...milestone, title: 'Écouter vraiment', questions: [] };
    await way.coordinator.visitor.put(`${path}/${created.id}`, { version: 1, milestone: next }).expect(200);
    expect((await milestoneOf(way.nora, created.id)).milestone).toMatchObject({
      title: 'Écouter',
      version: 1,
    });
    await saving(way.nora, at(created.id), { answers: { qui: 'Trente' } }, 1).expect(200);
    await way.coordinator.visitor.put(`${path}/${created.id}/archived`, { archived: true }).expect(200);
    expect((await milestoneOf(way.nora, created.id)).milestone.archived).toBe(true);
    const elsewhere = await buildWay(app);
    const { milestones } = await trailOf(elsewhere.nora, elsewhere.organisationId);
    expect(milestones.map((each) => each.milestone.id)).not.toContain(created.id);
    const begun = { organisationId: elsewhere.organisationId, milestoneId: created.id };
    await saving(elsewhere.nora, begun, {}).expect(400);
  });
});

describe('many trails', () => {
  it('are on a page: one’s own, those one accompanies, those of a cohort one facilitates', async () => {
    await saving(way.nora, at(readiness), { level: 'mine', state: 'reached' }).expect(200);
    const mine = async (who: Speaker) => (await who.visitor.get('/api/me/trails').expect(200)).body;
    expect(await mine(way.nora)).toMatchObject({
      ...{ own: { organisation: { id: way.organisationId }, step: 'territory' }, items: [] },
    });
    const seen = { organisation: { id: way.organisationId }, accompanimentIds: [] };
    expect((await mine(way.hugo)).items).toMatchObject([seen]);
    expect((await mine(way.elise)).items).toMatchObject([seen]);
    expect(await mine(way.marie)).toEqual({ own: null, items: [] });
    const { body } = await way.peer.visitor.get(`/api/cohorts/${way.cohortId}/trails`).expect(200);
    const [line] = body.items as TrailLine[];
    expect(line?.milestones.map(({ state }) => state)).toEqual([null, 'ahead', 'ahead']);
    expectNotFound(await way.stranger.visitor.get(`/api/cohorts/${way.cohortId}/trails`));
  });

  it('say the step that their reader may know', async () => {
    await saving(way.nora, at(readiness), { level: 'cohort', state: 'reached' }).expect(200);
    await saving(way.nora, at(territory), { level: 'incubator', state: 'reached' }).expect(200);
    const stepFor = async (who: Speaker) =>
      (await loadSteps(who.actor, [way.organisationId])).get(way.organisationId);
    expect(await stepFor(way.nora)).toBe('model');
    expect(await stepFor(way.stranger)).toBeNull();
    await saving(way.nora, at(territory), { level: 'incubator', state: 'under-way' }, 1).expect(200);
    expect(await stepFor(way.hugo)).toBe('territory');
    // They are told that something stands at the territory, and not what.
    expect(await stepFor(way.peer)).toBeNull();
  });
});

describe('those who read a trail', () => {
  it('are told to read it again: of what is theirs to read, and nobody else', async () => {
    const [karim, hugo, peer, stranger] = [
      await way.karim.visitor.connect(),
      await way.hugo.visitor.connect(),
      await way.peer.visitor.connect(),
      await way.stranger.visitor.connect(),
    ];
    const told = { kind: 'trail', id: way.organisationId };
    await saving(way.nora, at(readiness), { level: 'incubator' }).expect(200);
    for (const socket of [karim, hugo]) {
      expect(await socket.waitFor('journey.changed')).toEqual(told);
    }
    await saving(way.nora, at(territory), { level: 'cohort' }).expect(200);
    await peer.waitFor('journey.changed');
    // What comes afterwards is after all that was told of before.
    await consequences();
    expect(peer.received('journey.changed')).toEqual([told]);
    expect(karim.received('journey.changed')).toEqual([told, told]);
    expect(stranger.received('journey.changed')).toEqual([]);
  });
});
