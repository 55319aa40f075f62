import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildRunningAccompaniment } from '../../test/factories/build-running-accompaniment.ts';
import { buildWay, everyone, type Way, whoGets } from '../../test/way.ts';
import { AccompanimentModel } from '../accompaniments/accompaniments.model.ts';

const app = useTestApp();
let way: Way;

beforeAll(async () => {
  way = await buildWay(app, { to: ['61'] });
  await buildRunningAccompaniment(way.organisation._id, {
    ...{ personId: way.accompanying.id, incubatorId: way.incubator._id },
  });
});

const words = 'Passer par la vice-présidente, jamais par le cabinet xylophone.';
const write = (who: Speaker, fields: object = {}) =>
  who.visitor.post(`/api/organisations/${way.incubator._id}/off`, {
    ...{ clientId: newId(), code: '61', body: words, ...fields },
  });
const page = async (who: Speaker, code = '61') =>
  (await who.visitor.get(`/api/territories/${code}/page`).expect(200)).body as TerritoryPage;
const readers = ['nora', 'karim', 'accompanying'];

describe('what an incubator tells of a territory', () => {
  it('is written by its people alone, once under a clientId', async () => {
    const clientId = newId();
    const { body } = await write(way.accompanying, { clientId }).expect(200);
    expect(body).toMatchObject({
      ...{ incubator: { id: way.incubator._id }, territory: { code: '61', label: 'Orne' }, body: words },
      ...{ by: { id: way.accompanying.id }, revision: 1, abilities: { edit: true } },
    });
    expect((await write(way.accompanying, { clientId }).expect(200)).body).toEqual(body);
    const other = await write(way.accompanying, { clientId, body: 'Autre chose' }).expect(409);
    expect(other.body.code).toBe('client_id_conflict');
    // Incubators are known to the network, and to those who work with them.
    expect(await whoGets(way, 200, (who) => write(who))).toEqual(['accompanying']);
    expect(await whoGets(way, 403, (who) => write(who))).toEqual([
      'nora',
      'karim',
      'peer',
      'coordinator',
      'stranger',
    ]);
    const nowhere = await write(way.accompanying, { code: 'commune:99999' }).expect(400);
    expect(nowhere.body.details.fields).toEqual([{ path: ['code'], reason: 'unknown' }]);
  });

  it('is read by its people and those it accompanies: not by the coordination, nor other incubators', async () => {
    await write(way.accompanying).expect(200);
    for (const name of everyone) {
      const { off } = await page(way[name]);
      const isTold = off.some(({ body }) => body === words);
      expect([name, isTold]).toEqual([name, readers.includes(name)]);
    }
  });

  it('is told on the pages of the places in it, and of what it lies in, and of no other', async () => {
    const { body: note } = await write(way.accompanying, { code: 'commune:61001' }).expect(200);
    const tells = async (code: string) => (await page(way.nora, code)).off.some(({ id }) => id === note.id);
    expect(await tells('commune:61001')).toBe(true);
    expect(await tells('61')).toBe(true);
    expect(await tells('region:28')).toBe(true);
    expect(await tells('53')).toBe(false);
    expect(await tells('commune:61002')).toBe(false);
  });

  it('is corrected and taken back by its people, over the revision that was read', async () => {
    const { body: note } = await write(way.accompanying).expect(200);
    const change = { revision: 1, body: 'Passer par le secrétaire général.' };
    const update = (who: Speaker) => who.visitor.put(`/api/off/${note.id}`, change);
    const remove = (who: Speaker) => who.visitor.delete(`/api/off/${note.id}`);
    for (const tried of [update, remove]) {
      const others = everyone.filter((name) => name !== 'accompanying');
      for (const name of others) {
        const { status } = await tried(way[name]);
        expect([name, status]).toEqual([name, readers.includes(name) ? 403 : 404]);
      }
    }
    const { body } = await update(way.accompanying).expect(200);
    expect(body).toMatchObject({ body: 'Passer par le secrétaire général.', revision: 2 });
    expect((await update(way.accompanying).expect(409)).body.code).toBe('revision_conflict');
    await remove(way.accompanying).expect(200);
    expectNotFound(await remove(way.accompanying));
    expect((await page(way.nora)).off.map(({ id }) => id)).not.toContain(note.id);
  });

  it('is in no search, nor in any calendar', async () => {
    await write(way.accompanying).expect(200);
    await consequences();
    await catchUpIndex(new AbortController().signal);
    for (const name of everyone) {
      const { body } = await way[name].visitor.get('/api/search?q=xylophone').expect(200);
      expect(body.results).toEqual([]);
      const { body: own } = await way[name].visitor.post('/api/me/calendar', {}).expect(200);
      const calendar = await app.visitor().get(new URL(own.address).pathname).expect(200);
      expect(calendar.text).not.toContain('xylophone');
    }
  });

  it('is told no more to an organisation that it accompanies no more', async () => {
    await write(way.accompanying).expect(200);
    expect((await page(way.nora)).off).not.toEqual([]);
    await AccompanimentModel.updateMany({}, { $set: { endedAt: new Date() } });
    expect((await page(way.nora)).off).toEqual([]);
    expect((await page(way.accompanying)).off).not.toEqual([]);
  });
});
