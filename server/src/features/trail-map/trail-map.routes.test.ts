import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { Speaker } from '../../test/discussion.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildWay, type Way } from '../../test/way.ts';
import { CohortModel } from '../cohorts/cohorts.model.ts';
import type { TrailMap } from './trail-map.queries.ts';

const app = useTestApp();
let way: Way;

beforeAll(async () => {
  way = await buildWay(app, {
    ...{ name: 'Les Mains utiles', from: ['region:84'], to: ['commune:61001', '61'], themes: ['mobilite'] },
  });
  await buildOrganisation({ name: 'La Voisine', cohortIds: [way.cohortId], to: [], themes: ['sport'] });
});

const map = async (who: Speaker, query = '') =>
  (await who.visitor.get(`/api/map${query}`).expect(200)).body as TrailMap;
const names = ({ items }: TrailMap) => items.map(({ name }) => name).sort();

describe('the map', () => {
  it('draws the ways that its reader may know of: no incubator, nothing of another cohort', async () => {
    expect(names(await map(way.nora))).toEqual(['La Voisine', 'Les Mains utiles']);
    expect(names(await map(way.facilitator))).toEqual(['La Voisine', 'Les Mains utiles']);
    expect(names(await map(way.accompanying))).toEqual(['Les Mains utiles']);
    expect(names(await map(way.otherIncubator))).toEqual(['Ailleurs']);
    expect(names(await map(way.stranger))).toEqual(['Ailleurs']);
    const all = names(await map(way.coordinator));
    expect(all).toEqual(expect.arrayContaining(['Ailleurs', 'La Voisine', 'Les Mains utiles']));
    expect(all).not.toContain('La Pépinière');
  });

  it('says of each place, once, which départements it stands for', async () => {
    const { items, places, themes } = await map(way.nora);
    expect(items.find(({ name }) => name === 'Les Mains utiles')).toEqual({
      ...{ organisationId: way.organisation._id, name: 'Les Mains utiles', cohortIds: [way.cohortId] },
      ...{ themes: ['mobilite'], from: ['region:84'], to: ['commune:61001', '61'], step: null },
    });
    const byCode = new Map(places.map((place) => [place.code, place]));
    expect([...byCode.keys()].sort()).toEqual(['61', 'commune:61001', 'region:84']);
    expect(byCode.get('commune:61001')).toMatchObject({ label: 'Alençon', departements: ['61'] });
    expect(byCode.get('61')).toMatchObject({ label: 'Orne', departements: ['61'] });
    expect(byCode.get('region:84')?.departements).toHaveLength(12);
    expect(themes.map(({ key }) => key).sort()).toEqual(['mobilite', 'sport']);
  });

  it('filters by cohort and by theme; a cohort that isn’t read tells nothing', async () => {
    const query = `?cohortId=${way.cohortId}`;
    expect(names(await map(way.nora, '?theme=sport'))).toEqual(['La Voisine']);
    expect(names(await map(way.nora, `${query}&theme=mobilite`))).toEqual(['Les Mains utiles']);
    expect(names(await map(way.coordinator, query))).toEqual(['La Voisine', 'Les Mains utiles']);
    expect(names(await map(way.accompanying, query))).toEqual([]);
    expect((await map(way.accompanying)).cohorts).toEqual([]);
    expect((await map(way.accompanying)).items.map(({ cohortIds }) => cohortIds)).toEqual([[]]);
    const { name } = (await CohortModel.findById(way.cohortId).lean()) ?? { name: '' };
    expect((await map(way.nora)).cohorts).toEqual([{ id: way.cohortId, name }]);
  });
});
