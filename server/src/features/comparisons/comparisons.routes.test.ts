import type { Comparison } from '@sentiers/shared/territories/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildWay, everyone, type Way, whoGets } from '../../test/way.ts';

const app = useTestApp();
let way: Way;

beforeAll(async () => {
  way = await buildWay(app);
});

const criteria = [
  { key: 'besoin', label: 'Le besoin', weight: 3 },
  { key: 'portes', label: 'Qui nous ouvre des portes', weight: 1 },
];
const table = (fields: object = {}) => ({
  ...{ title: 'Où aller ?', level: 'mine', criteria },
  territories: [
    {
      code: '61',
      notes: 'Deux visites',
      marks: { besoin: { mark: 5, why: 'Rien à 40 km' }, portes: { mark: 1 } },
    },
    { code: '53', marks: { besoin: { mark: null } } },
  ],
  ...fields,
});
const create = (who: Speaker, fields: object = {}, clientId = newId()) =>
  who.visitor.post(`/api/organisations/${way.organisation._id}/comparisons`, {
    ...{ clientId, comparison: table(fields) },
  });
const make = async (fields: object = {}) => (await create(way.nora, fields).expect(200)).body as Comparison;
const get = (who: Speaker, id: string) => who.visitor.get(`/api/comparisons/${id}`);

describe('comparing territories', () => {
  it('weighs the marks, beside what is known of each place', async () => {
    const made = await make();
    expect(made).toMatchObject({
      ...{ organisation: { id: way.organisation._id }, title: 'Où aller ?', choice: null, revision: 1 },
      ...{ changedBy: { id: way.nora.id }, abilities: { edit: true } },
    });
    expect(made.territories).toMatchObject([
      { code: '61', label: 'Orne', kind: 'departement', notes: 'Deux visites', result: 0.8, marked: 2 },
      { code: '53', label: 'Mayenne', result: null, marked: 0, experiences: 0, knownBy: 0 },
    ]);
    expect(made.territories[0]?.population).toBeGreaterThan(250_000);
  });

  it('is the same one again under its clientId', async () => {
    const clientId = newId();
    const { body } = await create(way.nora, {}, clientId).expect(200);
    expect((await create(way.nora, {}, clientId).expect(200)).body.id).toBe(body.id);
    const other = await create(way.nora, { title: 'Ailleurs ?' }, clientId).expect(409);
    expect(other.body.code).toBe('client_id_conflict');
  });

  it.each([
    ['what is no place', { territories: [{ code: 'commune:99999' }] }, ['territories', 0, 'code'], 'unknown'],
    [
      'the same place twice',
      { territories: [{ code: '61' }, { code: '61' }] },
      ['territories'],
      'not_different',
    ],
    ['a choice that isn’t compared', { choice: { code: '14' } }, ['choice', 'code'], 'unknown'],
  ])('refuses %s', async (_what, fields, path, reason) => {
    const { body } = await create(way.nora, fields).expect(400);
    expect(body.details.fields).toEqual([{ path: ['comparison', ...path], reason }]);
  });

  it('lets the marks go with their criterion, and keeps what was chosen and why', async () => {
    const { id } = await make();
    const [first] = criteria;
    const comparison = table({ criteria: [first], choice: { code: '61', why: 'On nous y attend' } });
    const { body } = await way.karim.visitor
      .put(`/api/comparisons/${id}`, { revision: 1, comparison })
      .expect(200);
    expect(body.territories[0]).toMatchObject({ result: 1, marked: 1 });
    expect(Object.keys(body.territories[0].marks)).toEqual(['besoin']);
    expect(body).toMatchObject({ choice: { code: '61', why: 'On nous y attend' }, revision: 2 });
    const again = await way.nora.visitor
      .put(`/api/comparisons/${id}`, { revision: 1, comparison })
      .expect(409);
    expect(again.body.code).toBe('revision_conflict');
  });
});

describe('who reads a comparison', () => {
  it.each([
    ['mine', ['nora', 'karim']],
    ['incubator', ['nora', 'karim', 'accompanying']],
  ])('at level %s: %j, and its people alone change it', async (level, readers) => {
    const { id } = await make({ level });
    const others = everyone.filter((name) => !readers.includes(name));
    const change = { revision: 9, comparison: table({ level }) };
    expect(await whoGets(way, 200, (who) => get(who, id))).toEqual(readers);
    for (const tried of [
      (who: Speaker) => get(who, id),
      (who: Speaker) => who.visitor.put(`/api/comparisons/${id}`, change),
    ]) {
      expect(await whoGets(way, 404, tried)).toEqual(others);
    }
    const remove = (who: Speaker) => who.visitor.delete(`/api/comparisons/${id}`);
    for (const name of [...others, ...readers.slice(2)]) {
      const { status } = await remove(way[name as keyof Way] as Speaker);
      expect([name, status]).toEqual([name, readers.includes(name) ? 403 : 404]);
    }
    for (const name of everyone) {
      const { body } = await way[name].visitor.get('/api/me/comparisons').expect(200);
      const isListed = body.items.some((each: Comparison) => each.id === id);
      expect([name, isListed]).toEqual([name, readers.includes(name)]);
    }
    await remove(way.karim).expect(200);
    expectNotFound(await get(way.nora, id));
  });

  it('is made by the organisation’s people alone', async () => {
    expect(await whoGets(way, 200, (who) => create(who))).toEqual(['nora', 'karim']);
    expectNotFound(await create(way.stranger));
  });
});

it('tells those who read it to read again, and nobody else', async () => {
  const { id } = await make({ level: 'incubator' });
  const [own, accompanying, coordinator] = await Promise.all(
    [way.nora, way.accompanying, way.coordinator].map(({ visitor }) => visitor.connect()),
  );
  const change = { revision: 1, comparison: table({ level: 'mine' }) };
  await way.karim.visitor.put(`/api/comparisons/${id}`, change).expect(200);
  const told = { kind: 'comparison', id: way.organisation._id };
  expect(await own?.waitFor('journey.changed')).toEqual(told);
  expect(await accompanying?.waitFor('journey.changed')).toEqual(told);
  await way.karim.visitor.delete(`/api/comparisons/${id}`).expect(200);
  await own?.waitFor('journey.changed', () => own.received('journey.changed').length === 2);
  await Promise.all([accompanying?.settled(), coordinator?.settled()]);
  expect(accompanying?.received('journey.changed')).toHaveLength(1);
  expect(coordinator?.received('journey.changed')).toEqual([]);
});
