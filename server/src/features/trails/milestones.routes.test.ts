import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { Speaker } from '../../test/discussion.ts';
import { buildWay, milestoneInput, type Way } from '../../test/trails.ts';
import { MilestoneModel, MilestoneVersionModel } from './milestones.model.ts';

const app = useTestApp();
let way: Way;
let claire: Speaker;

beforeAll(async () => {
  way = await buildWay(app);
  claire = way.coordinator;
});
beforeEach(async () => {
  await Promise.all([MilestoneModel.deleteMany({}), MilestoneVersionModel.deleteMany({})]);
});

const at = '/api/milestones';
const add = async (fields: Parameters<typeof milestoneInput>[0], clientId = newId()): Promise<Milestone> =>
  (await claire.visitor.post(at, { clientId, milestone: milestoneInput(fields) }).expect(200)).body;
const list = async ({ visitor }: Speaker): Promise<Milestone[]> =>
  (await visitor.get(at).expect(200)).body.items;

describe('milestones', () => {
  it('are added once, by the coordination', async () => {
    const clientId = newId();
    const first = await add({ title: 'Écouter' }, clientId);
    expect(first).toMatchObject({ title: 'Écouter', version: 1, archived: false });
    expect(await add({ title: 'Écouter' }, clientId)).toEqual(first);
    const other = { clientId, milestone: milestoneInput({ title: 'Autre' }) };
    expect((await claire.visitor.post(at, other).expect(409)).body.code).toBe('client_id_conflict');
    for (const who of [way.nora, way.elise, way.hugo]) {
      await who.visitor.post(at, { clientId: newId(), milestone: milestoneInput() }).expect(403);
      expect(await list(who)).toEqual([first]);
    }
  });

  it('name the field that is refused, and keep nothing', async () => {
    const question = { key: 'a', section: '', text: 'Qui ?', help: '', choices: [], keywords: '' };
    const milestone = milestoneInput({ questions: [question, question] });
    const { body } = await claire.visitor.post(at, { clientId: newId(), milestone }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['milestone', 'questions'], reason: 'not_different' }]);
    expect(await MilestoneVersionModel.countDocuments()).toBe(0);
  });

  it('are corrected by versions, over what was read', async () => {
    const { id } = await add({ title: 'Écouter' });
    const correct = (version: number, title: string) =>
      claire.visitor.put(`${at}/${id}`, { version, milestone: milestoneInput({ title }) });
    const corrected = (await correct(1, 'Bien écouter').expect(200)).body;
    expect(corrected).toMatchObject({ id, title: 'Bien écouter', version: 2 });
    // The answer was lost: the same again is done already, other words are too late.
    expect((await correct(1, 'Bien écouter').expect(200)).body).toEqual(corrected);
    const late = (await correct(1, 'Trop tard').expect(409)).body;
    expect(late).toMatchObject({ code: 'revision_conflict', details: { current: corrected } });
    expect(await MilestoneVersionModel.countDocuments()).toBe(2);
  });

  it('have their questions and forms in the order that was saved last, as a version of its own', async () => {
    const question = (key: string) => ({
      ...{ key, section: '', text: `${key} ?`, help: '', choices: [], keywords: '' },
    });
    const form = (key: string) => ({ key, label: key, asks: '' });
    const [questions, forms] = [['a', 'b', 'c'].map(question), ['un', 'deux'].map(form)];
    const { id } = await add({ step: 'model', questions, forms });
    const milestone = milestoneInput({
      ...{ step: 'model', questions: ['c', 'a', 'b'].map(question), forms: ['deux', 'un'].map(form) },
    });
    await claire.visitor.put(`${at}/${id}`, { version: 1, milestone }).expect(200);
    const [read] = await list(way.nora);
    expect(read?.questions.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
    expect(read?.forms.map(({ key }) => key)).toEqual(['deux', 'un']);
    expect(read?.version).toBe(2);
    const late = { version: 1, milestone: { ...milestone, questions } };
    await claire.visitor.put(`${at}/${id}`, late).expect(409);
    expect((await list(way.nora))[0]?.questions.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  });

  it('are archived: only the coordination sees them then', async () => {
    const milestone = await add({});
    const archived = { ...milestone, archived: true };
    const put = await claire.visitor.put(`${at}/${milestone.id}/archived`, { archived: true }).expect(200);
    expect(put.body).toEqual(archived);
    expect(await list(way.nora)).toEqual([]);
    expect(await list(claire)).toEqual([archived]);
  });

  it('stand in the order of the steps, then as they are put', async () => {
    const launch = await add({ step: 'launch', title: 'Ouvrir' });
    const [one, two] = [await add({ title: 'Un' }), await add({ title: 'Deux' })];
    expect(await list(way.nora)).toEqual([one, two, launch]);
    const order = (milestoneIds: string[]) => claire.visitor.put(`${at}/order`, { milestoneIds });
    expect((await order([two.id]).expect(200)).body.items).toEqual([two, one, launch]);
    expect(await list(way.nora)).toEqual([two, one, launch]);
    const unknown = await order([one.id, newId()]).expect(400);
    expect(unknown.body.details.fields).toEqual([{ path: ['milestoneIds', 1], reason: 'unknown_value' }]);
  });
});
