import type { Collection, CollectionLine } from '@sentiers/shared/collections/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { CollectionModel } from './collections.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const words = (fields: object = {}) => ({ title: 'Pour convaincre un maire', audience: 'mine', ...fields });

async function create(who: Speaker, fields: object = {}): Promise<Collection> {
  const asked = { clientId: newId(), collection: words(fields) };
  return (await who.visitor.post('/api/collections', asked).expect(200)).body as Collection;
}

const put = (who: Speaker, id: string, experienceId: string, item: object | null = { note: '' }) =>
  who.visitor.put(`/api/collections/${id}/items/${experienceId}`, { item });

async function list(who: Speaker, query = ''): Promise<CollectionLine[]> {
  return (await who.visitor.get(`/api/collections${query}`).expect(200)).body.items;
}

const idsOf = async (who: Speaker) => (await list(who)).map(({ id }) => id);
const open = async (who: Speaker, id: string) =>
  (await who.visitor.get(`/api/collections/${id}`).expect(200)).body as Collection;
const heldBy = ({ items }: Collection) => items.map(({ experience }) => experience.id);

const written = (fields: Partial<Parameters<typeof buildExperience>[0]> = {}) =>
  buildExperience({ authorIds: [d.karim.id], cohortId: d.cohortId, ...fields });

describe('opening one', () => {
  it('makes it once', async () => {
    const asked = { clientId: newId(), collection: words({ description: 'Trois pages à montrer' }) };
    const first = (await d.nora.visitor.post('/api/collections', asked).expect(200)).body as Collection;
    expect(first).toMatchObject({
      ...{ title: 'Pour convaincre un maire', audience: 'mine', cohortId: null, count: 0, items: [] },
      ...{ owner: { id: d.nora.id }, revision: 1, abilities: { edit: true } },
    });
    expect((await d.nora.visitor.post('/api/collections', asked).expect(200)).body).toEqual(first);
    for (const [who, collection] of [
      [d.nora, words()],
      [d.stranger, asked.collection],
    ] as const) {
      const again = await who.visitor.post('/api/collections', { ...asked, collection }).expect(409);
      expect(again.body.code).toBe('client_id_conflict');
    }
  });

  it('is for a cohort of one’s own', async () => {
    const before = await CollectionModel.countDocuments();
    for (const [cohortId, reason] of [
      [d.cohortId, 'unknown'],
      [null, 'required'],
    ]) {
      const collection = words({ audience: 'cohort', cohortId });
      const { body } = await d.stranger.visitor
        .post('/api/collections', { clientId: newId(), collection })
        .expect(400);
      expect(body.details.fields).toEqual([{ path: ['collection', 'cohortId'], reason }]);
    }
    expect(await CollectionModel.countDocuments()).toBe(before);
  });
});

describe('who reads it', () => {
  it('is its owner, their cohort, or the network', async () => {
    const mine = await create(d.nora);
    const ours = await create(d.nora, { audience: 'cohort', cohortId: d.cohortId });
    const everyones = await create(d.nora, { audience: 'network', cohortId: d.cohortId });
    expect(everyones.cohortId).toBeNull();
    for (const [who, read, unread] of [
      [d.nora, [mine, ours, everyones], []],
      [d.karim, [ours, everyones], [mine]],
      [d.stranger, [everyones], [mine, ours]],
    ] as const) {
      const ids = await idsOf(who);
      for (const { id } of read) {
        expect(ids).toContain(id);
        expect((await open(who, id)).abilities.edit).toBe(who === d.nora);
      }
      for (const { id } of unread) {
        expect(ids).not.toContain(id);
        expectNotFound(await who.visitor.get(`/api/collections/${id}`));
      }
    }
  });

  it('finds one’s own first', async () => {
    const own = await create(d.karim);
    await create(d.nora, { audience: 'network' });
    expect((await idsOf(d.karim))[0]).toBe(own.id);
  });

  it('reads in it what they read elsewhere, and counts no more', async () => {
    const [ours, open1] = await Promise.all([written({ levels: ['cohort'] }), written()]);
    const { id } = await create(d.nora, { audience: 'network' });
    for (const each of [ours, open1]) await put(d.nora, id, each._id).expect(200);
    expect(heldBy(await open(d.nora, id))).toEqual([ours._id, open1._id]);
    expect(await open(d.stranger, id)).toMatchObject({ count: 1 });
    expect(heldBy(await open(d.stranger, id))).toEqual([open1._id]);
    const line = (await list(d.stranger)).find((each) => each.id === id);
    expect(line?.count).toBe(1);
  });
});

describe('what it holds', () => {
  it('is put there once with a word, taken out, and put in order', async () => {
    const [a, b, c] = await Promise.all([written(), written(), written()]);
    const { id } = await create(d.nora);
    for (const each of [a, b, c]) await put(d.nora, id, each._id).expect(200);
    await put(d.nora, id, b._id, { note: 'Les chiffres, page 2' }).expect(200);
    const held = await open(d.nora, id);
    expect(heldBy(held)).toEqual([a._id, b._id, c._id]);
    expect(held.items[1]?.note).toBe('Les chiffres, page 2');
    const order = { experienceIds: [c._id, a._id, newId()] };
    const { body } = await d.nora.visitor.put(`/api/collections/${id}/order`, order).expect(200);
    expect(heldBy(body)).toEqual([c._id, a._id, b._id]);
    expect(heldBy((await put(d.nora, id, a._id, null).expect(200)).body)).toEqual([c._id, b._id]);
    expect(heldBy((await put(d.nora, id, a._id, null).expect(200)).body)).toEqual([c._id, b._id]);
    const [holding, other] = await Promise.all([
      list(d.nora, `?experienceId=${b._id}`),
      list(d.nora, `?experienceId=${a._id}`),
    ]);
    expect(holding.find((each) => each.id === id)?.holds).toBe(true);
    expect(other.find((each) => each.id === id)?.holds).toBe(false);
  });

  it('is kept though several are put there at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => written()));
    const { id } = await create(d.nora);
    await Promise.all(all.map(({ _id }) => put(d.nora, id, _id).expect(200)));
    expect(new Set(heldBy(await open(d.nora, id)))).toEqual(new Set(all.map(({ _id }) => _id)));
  });

  it('is what one reads, and stays removable once one doesn’t any more', async () => {
    const hidden = await written({ levels: ['cohort'] });
    const { id } = await create(d.stranger);
    expectNotFound(await put(d.stranger, id, hidden._id));
    await CollectionModel.updateOne(
      { _id: id },
      { $set: { items: [{ experienceId: hidden._id, note: '' }] } },
    );
    expect(heldBy(await open(d.stranger, id))).toEqual([]);
    await put(d.stranger, id, hidden._id, null).expect(200);
    expect((await CollectionModel.findById(id).lean())?.items).toEqual([]);
  });

  it('has its limit', async () => {
    const { id } = await create(d.nora);
    const items = Array.from({ length: 200 }, () => ({ experienceId: newId(), note: '' }));
    await CollectionModel.updateOne({ _id: id }, { $set: { items } });
    const { body } = await put(d.nora, id, (await written())._id).expect(400);
    expect(body.details.fields).toEqual([{ path: ['experienceId'], reason: 'too_many' }]);
  });
});

describe('changing it', () => {
  it('is its owner’s alone, over the revision that was read', async () => {
    const { id } = await create(d.nora, { audience: 'network' });
    const experience = await written();
    const change = { revision: 1, collection: words({ title: 'Pour convaincre une maire' }) };
    await d.karim.visitor.put(`/api/collections/${id}`, change).expect(403);
    await d.karim.visitor.delete(`/api/collections/${id}`).expect(403);
    await put(d.karim, id, experience._id).expect(403);
    await d.karim.visitor.put(`/api/collections/${id}/order`, { experienceIds: [] }).expect(403);
    const { body } = await d.nora.visitor.put(`/api/collections/${id}`, change).expect(200);
    expect(body).toMatchObject({ title: 'Pour convaincre une maire', audience: 'mine', revision: 2 });
    const again = await d.nora.visitor.put(`/api/collections/${id}`, change).expect(409);
    expect(again.body.code).toBe('revision_conflict');
    expectNotFound(await d.karim.visitor.get(`/api/collections/${id}`));
    await d.nora.visitor.delete(`/api/collections/${id}`).expect(200);
    expectNotFound(await d.nora.visitor.get(`/api/collections/${id}`));
  });
});
