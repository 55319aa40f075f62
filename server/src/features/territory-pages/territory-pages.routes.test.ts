import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildThread } from '../../test/factories/build-thread.ts';
import { buildWay, type Way } from '../../test/way.ts';

const app = useTestApp();
let way: Way;

beforeAll(async () => {
  way = await buildWay(app, { name: 'Les Mains utiles', from: ['53'], to: ['commune:61001'] });
});

const page = async (who: Speaker, code = '61') =>
  (await who.visitor.get(`/api/territories/${code}/page`).expect(200)).body as TerritoryPage;
const names = (lines: { name: string }[]) => lines.map(({ name }) => name);

describe('a territory’s page', () => {
  it('says what it is, where it lies and what it is made of', async () => {
    const orne = await page(way.nora);
    expect(orne).toMatchObject({ code: '61', label: 'Orne', kind: 'departement' });
    expect(orne.within).toEqual([{ code: 'region:28', label: 'Normandie' }]);
    expect(orne.population).toBeGreaterThan(250_000);
    expect(orne.partCount).toBe(orne.parts.length);
    expect(orne.parts.every(({ code }) => code.startsWith('epci:'))).toBe(true);
    const normandie = await page(way.nora, 'region:28');
    expect(normandie.parts.map(({ code }) => code).sort()).toEqual(['14', '27', '50', '61', '76']);
    const alencon = await page(way.nora, 'commune:61001');
    expect(alencon.within.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^epci:/),
      '61',
      'region:28',
    ]);
    expect(alencon).toMatchObject({ label: 'Alençon', parts: [], partCount: 0 });
    expectNotFound(await way.nora.visitor.get('/api/territories/commune:99999/page'));
    await way.nora.visitor.get('/api/territories/orne/page').expect(400);
  });

  it('says who comes from it and goes to it, in places inside it too, of those whom its reader knows', async () => {
    await buildOrganisation({ name: 'Inconnue', cohortIds: [newId()], to: ['61'] });
    expect(names((await page(way.nora)).goesTo)).toEqual(['Les Mains utiles']);
    expect(names((await page(way.nora, 'region:28')).goesTo)).toEqual(['Les Mains utiles']);
    expect(names((await page(way.nora, '53')).comesFrom)).toEqual(['Les Mains utiles']);
    expect((await page(way.nora, '14')).goesTo).toEqual([]);
    expect(names((await page(way.accompanying)).goesTo)).toEqual(['Les Mains utiles']);
    expect((await page(way.stranger)).goesTo).toEqual([]);
    expect(names((await page(way.coordinator)).goesTo)).toEqual(['Inconnue', 'Les Mains utiles']);
  });

  it('says who knows it: incubators, alumni who went there, of those whose page its reader opens', async () => {
    const { _id: organisationId } = await buildOrganisation({ to: ['61'] });
    const alumna = await buildActorOfCohort(newId(), 'alumni', { name: 'Aïcha Ancienne', organisationId });
    await buildActorOfCohort(newId(), 'alumni', { name: 'D’ailleurs' });
    const colleague = await buildActorOfCohort(way.cohortId, 'facilitator', {
      ...{ name: 'Rosa Pépin', organisationId: way.incubator._id },
    });
    const { knownBy, incubators } = await page(way.nora);
    expect(names(incubators)).toEqual(['La Pépinière']);
    expect(knownBy.map(({ person, as }) => [person.id, as])).toEqual([
      [colleague.personId, 'incubator'],
      [alumna.personId, 'alumni'],
    ]);
    // Who accompanies is told neither of alumni nor of facilitators: they open no page of theirs.
    expect((await page(way.accompanying)).knownBy).toEqual([]);
    expect(names((await page(way.nora, '23')).incubators)).toEqual(['La Serre']);
  });

  it('leads to channels and threads that are marked with it, as far as they are read', async () => {
    const open = await buildChannel({
      cohortId: null,
      kind: 'territory',
      territoryCode: '61',
      name: 'L’Orne',
    });
    const closed = await buildChannel({
      ...{ cohortId: null, kind: 'territory', territoryCode: '61', membership: 'restricted', name: 'À part' },
    });
    const inside = await buildChannel({
      ...{ cohortId: null, kind: 'territory', territoryCode: '61001', name: 'Alençon' },
    });
    const thread = await buildThread({ actor: way.coordinator.actor, channelId: open._id });
    const hidden = await buildThread({ actor: way.coordinator.actor, channelId: closed._id });
    const within = await buildThread({ actor: way.coordinator.actor, channelId: inside._id });
    const shown = await page(way.nora);
    expect(names(shown.channels)).toEqual(['L’Orne']);
    expect(shown.threads.map(({ id }) => id).sort()).toEqual([thread.id, within.id].sort());
    expect(names((await page(way.coordinator)).channels).sort()).toEqual(['L’Orne', 'À part'].sort());
    expect((await page(way.coordinator)).threads.map(({ id }) => id)).toContain(hidden.id);
    expect((await page(way.nora, 'commune:61001')).threads.map(({ id }) => id)).toEqual([within.id]);
    expect((await page(way.accompanying)).threads).toEqual([]);
  });

  it('says in whose name its reader may write there', async () => {
    expect(names((await page(way.accompanying)).writesFor)).toEqual(['La Pépinière']);
    for (const who of [way.nora, way.coordinator, way.facilitator]) {
      expect((await page(who)).writesFor).toEqual([]);
    }
  });
});
