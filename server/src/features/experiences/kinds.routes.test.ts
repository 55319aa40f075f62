import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { kindInput, writing } from '../../test/writing.ts';
import { KindModel, KindVersionModel } from './kinds.model.ts';

const app = useTestApp();
let d: Discussion;
let claire: Speaker;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const coordinator = await buildCoordinator();
  claire = new Speaker(coordinator, await app.signIn(coordinator));
});
beforeEach(async () => {
  await Promise.all([KindModel.deleteMany({}), KindVersionModel.deleteMany({})]);
});

const at = '/api/experience-kinds';
const add = async (name: string, clientId = newId()): Promise<ExperienceKind> =>
  (await claire.visitor.post(at, { clientId, kind: kindInput({ name }) }).expect(200)).body;
const list = async ({ visitor }: Speaker): Promise<ExperienceKind[]> =>
  (await visitor.get(at).expect(200)).body.items;

describe('kinds of experiences', () => {
  it('are added once, after the others, by the coordination', async () => {
    const clientId = newId();
    const first = await add('Essaimage', clientId);
    expect(first).toMatchObject({ name: 'Essaimage', version: 1, archived: false });
    expect(await add('Essaimage', clientId)).toEqual(first);
    const other = { clientId, kind: kindInput({ name: 'Autre' }) };
    expect((await claire.visitor.post(at, other).expect(409)).body.code).toBe('client_id_conflict');
    const second = await add('Outil');
    expect(await list(d.nora)).toEqual([first, second]);
    for (const who of [d.nora, d.elise]) {
      await who.visitor.post(at, { clientId: newId(), kind: kindInput() }).expect(403);
    }
    expect(await KindModel.countDocuments()).toBe(2);
  });

  it('sent twice at once are one', async () => {
    const asked = { clientId: newId(), kind: kindInput() };
    const answers = await Promise.all([1, 2, 3].map(() => claire.visitor.post(at, asked)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await KindModel.countDocuments()).toBe(1);
  });

  it('name the field that is refused', async () => {
    const kind = kindInput({ of: [{ key: 'a' }, { key: 'a' }] });
    const { body } = await claire.visitor.post(at, { clientId: newId(), kind }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['kind', 'sections', 1, 'key'], reason: 'twice' }]);
    const places = [1, 2].map((n) => ({ key: `lieu-${n}`, type: 'territory' as const }));
    const twice = kindInput({ of: places });
    const refused = await claire.visitor.post(at, { clientId: newId(), kind: twice }).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['kind', 'sections', 1, 'type'], reason: 'twice' }]);
    expect(await KindVersionModel.countDocuments()).toBe(0);
  });

  it('are corrected by versions, and what was begun keeps its own', async () => {
    const kind = await add('Essaimage');
    const draft = await writing.begin(d.nora, kind.id);
    const next = kindInput({ name: 'Essaimer', of: [{ key: 'recit', title: 'Le récit' }] });
    const correct = (version: number, input = next) =>
      claire.visitor.put(`${at}/${kind.id}`, { version, kind: input });
    const corrected = (await correct(1).expect(200)).body;
    expect(corrected).toMatchObject({ id: kind.id, name: 'Essaimer', version: 2 });
    expect(await list(d.nora)).toEqual([corrected]);
    const kept = await writing.draft(d.nora, draft.id);
    expect(kept.template).toMatchObject({ name: 'Essaimage', version: 1, sections: kind.sections });
    expect(kept.sections.map(({ key }) => key)).toEqual(kind.sections.map(({ key }) => key));
    const begun = await writing.begin(d.nora, kind.id);
    expect(begun.sections.map(({ key }) => key)).toEqual(['recit']);
    // The answer was lost: the same again is done already, other words are too late.
    expect((await correct(1).expect(200)).body).toEqual(corrected);
    const late = (await correct(1, kindInput({ name: 'Trop tard' })).expect(409)).body;
    expect(late).toMatchObject({ code: 'revision_conflict', details: { current: corrected } });
    expect(await KindVersionModel.countDocuments()).toBe(2);
  });

  it('of two corrections at once, one is taken', async () => {
    const { id } = await add('Essaimage');
    const answers = await Promise.all(
      ['Une main', 'Une autre'].map((name) =>
        claire.visitor.put(`${at}/${id}`, { version: 1, kind: kindInput({ name }) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are archived: nothing new is begun with them, and only the coordination sees them', async () => {
    const kind = await add('Essaimage');
    const archive = (archived: boolean) => claire.visitor.put(`${at}/${kind.id}/archived`, { archived });
    expect((await archive(true).expect(200)).body).toEqual({ ...kind, archived: true });
    expect(await list(d.nora)).toEqual([]);
    expect(await list(claire)).toEqual([{ ...kind, archived: true }]);
    expect((await writing.creating(d.nora, kind.id).expect(409)).body.code).toBe('kind_archived');
    await archive(false).expect(200);
    await writing.begin(d.nora, kind.id);
  });

  it('stand in the order that they are given, those that are not named last', async () => {
    const [one, two, three] = [await add('Un'), await add('Deux'), await add('Trois')];
    const order = (kindIds: string[]) => claire.visitor.put('/api/experience-kinds-order', { kindIds });
    const { items } = (await order([three.id, one.id]).expect(200)).body;
    expect(items).toEqual([three, one, two]);
    expect(await list(d.nora)).toEqual(items);
    const unknown = await order([one.id, newId()]).expect(400);
    expect(unknown.body.details.fields).toEqual([{ path: ['kindIds', 1], reason: 'not_a_kind' }]);
    expect(await list(d.nora)).toEqual(items);
  });
});
