import type { AccompanimentCounts } from '@sentiers/shared/accompaniments/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { accompanimentFor, meet, meetingInput, note, openFor } from '../../test/accompaniments.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildAccompaniment } from '../../test/factories/build-accompaniment.ts';
import { buildWay, trailOf, type Way } from '../../test/trails.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planAccompaniment } from './accompaniment-changes.ts';
import { findAccompaniment } from './accompaniments.access.ts';
import { AccompanimentModel } from './accompaniments.model.ts';

const app = useTestApp();
let way: Way;

beforeEach(async () => {
  way = await buildWay(app, { accompanied: false });
});

const opening = (companions: object[], fields: object = {}) => ({
  ...{ clientId: newId(), territoryCode: '61', companions },
  ...fields,
});
const openPath = () => `/api/organisations/${way.organisationId}/accompaniments`;
const hosting = (who: Speaker) => ({ personId: who.id, side: 'host' as const });
const accompanies = async (who: Speaker) =>
  (await loadActor(who.id)).grants.some(({ role }) => role === 'accompanying');
const never = (): never => {
  throw new Error('it was built');
};
const reasonsOf = async (who: Speaker) => {
  await consequences();
  return (await who.inbox()).map(({ reason }) => reason);
};

describe('opening', () => {
  it('is said once, by the coordination or a facilitator of the cohort: its people read it, and the trail', async () => {
    const asked = opening([hosting(way.hugo)]);
    const { body } = await way.elise.visitor.post(openPath(), asked).expect(200);
    const again = await way.elise.visitor.post(openPath(), asked).expect(200);
    expect(again.body.id).toBe(body.id);
    expect(body).toMatchObject({
      ...{
        organisation: { id: way.organisationId },
        territory: { label: 'Orne' },
        entries: 0,
        endedAt: null,
      },
      companions: [{ person: { id: way.hugo.id }, side: 'host' }],
    });
    const read = await accompanimentFor(way.hugo, body.id);
    expect(read.people.map(({ id }) => id).sort()).toEqual([way.nora.id, way.karim.id].sort());
    expect(read.companions).toMatchObject([{ incubator: { name: 'Les Collines' } }]);
    const trail = await trailOf(way.hugo, way.organisationId);
    expect(trail.accompanying).toMatchObject([
      { incubator: { name: 'Les Collines' }, territory: { code: '61' } },
    ]);
    for (const who of [way.nora, way.karim, way.hugo]) {
      expect(await reasonsOf(who)).toContain('accompaniment-joined');
    }
    expect(await reasonsOf(way.elise)).not.toContain('accompaniment-joined');
  });

  it('gives the rights that follow, be it that a crash came before', async () => {
    const { _id: accompanimentId } = await buildAccompaniment(way.hugo.id, {
      organisationId: way.organisationId,
    });
    expect(await accompanies(way.hugo)).toBe(false);
    const data = { accompanimentId, organisationId: way.organisationId };
    await journal.commit({
      changes: [
        planAccompaniment((await findAccompaniment(accompanimentId))?.accompaniment ?? never(), () => ({})),
      ],
      events: () => [{ type: 'accompaniment.people-changed', data }],
    });
    await consequences();
    expect(await accompanies(way.hugo)).toBe(true);
    await way.nora.visitor.put(`/api/accompaniments/${accompanimentId}/ended`, {}).expect(200);
    expect(await accompanies(way.hugo)).toBe(false);
  });

  it('refuses who can’t accompany, by its field, and those who may not say it', async () => {
    for (const personId of [newId(), way.nora.id]) {
      const { body } = await way.elise.visitor
        .post(openPath(), opening([hosting(way.hugo), { personId, side: 'origin' }]))
        .expect(400);
      expect(body.details.fields).toEqual([{ path: ['companions', 1, 'personId'], reason: 'unknown_value' }]);
    }
    const nowhere = opening([hosting(way.hugo)], { territoryCode: 'commune:99999' });
    const { body } = await way.elise.visitor.post(openPath(), nowhere).expect(400);
    expect(body.details.fields).toEqual([{ path: ['territoryCode'], reason: 'not_a_place' }]);
    for (const who of [way.nora, way.peer]) {
      await who.visitor.post(openPath(), opening([hosting(way.hugo)])).expect(403);
    }
    expectNotFound(await way.stranger.visitor.post(openPath(), opening([hosting(way.hugo)])));
    expect(await AccompanimentModel.countDocuments({ organisationId: way.organisationId })).toBe(0);
    expect(await accompanies(way.hugo)).toBe(false);
  });
});

describe('the notebook', () => {
  it('is read and written by both sides, each correcting their own pages', async () => {
    const { id } = await openFor(way);
    const entryId = await note(way.hugo, id, 'Vu la mairie.');
    const path = `/api/accompaniments/${id}/entries/${entryId}`;
    expect((await accompanimentFor(way.karim, id)).notebook).toMatchObject([
      { body: 'Vu la mairie.', by: { id: way.hugo.id }, abilities: { edit: false } },
    ]);
    await way.karim.visitor.put(path, { revision: 1, body: 'Non' }).expect(403);
    const corrected = { revision: 1, body: 'Vu la mairie, deux fois.' };
    await way.hugo.visitor.put(path, corrected).expect(200);
    const { body } = await way.hugo.visitor.put(path, corrected).expect(200);
    expect(body.notebook).toMatchObject([{ body: corrected.body, revision: 2, abilities: { edit: true } }]);
    await way.hugo.visitor.put(path, { revision: 1, body: 'Trop tard' }).expect(409);
    await way.hugo.visitor.delete(path).expect(200);
    await way.hugo.visitor.delete(path).expect(200);
    expect((await accompanimentFor(way.nora, id)).notebook).toEqual([]);
    const gone = await way.hugo.visitor.put(path, { revision: 3, body: 'Encore' }).expect(400);
    expect(gone.body.details.fields).toEqual([{ path: ['entryId'], reason: 'unknown_value' }]);
    expect(await reasonsOf(way.nora)).toContain('accompaniment-noted');
  });

  it('is nobody else’s, in no way: page, counts, lines, calendar, search', async () => {
    const { id } = await openFor(way);
    await note(way.nora, id, 'CARNET : le maire hésite.');
    await meet(way.hugo, id, meetingInput(3));
    const nextStep = { words: 'ÉTAPE : visiter', dueOn: '2027-03-01' };
    await way.nora.visitor.put(`/api/accompaniments/${id}/next-step`, { revision: 1, nextStep }).expect(200);
    const [{ id: meetingId = '' } = {}] = (await accompanimentFor(way.nora, id)).meetings;
    await consequences();
    for (const who of [way.peer, way.elise, way.coordinator, way.marie, way.stranger]) {
      for (const path of ['', `/meetings/${meetingId}/calendar.ics`]) {
        expectNotFound(await who.visitor.get(`/api/accompaniments/${id}${path}`));
      }
      expectNotFound(
        await who.visitor.post(`/api/accompaniments/${id}/entries`, { clientId: newId(), body: 'Et moi ?' }),
      );
      const calendar = (await who.visitor.post('/api/me/calendar', {}).expect(200)).body.address;
      for (const path of [
        '/api/me/accompaniments',
        '/api/inbox',
        '/api/search?q=hésite',
        `/api/cohorts/${way.cohortId}/accompaniments`,
        `/api/cohorts/${way.cohortId}/trails`,
        new URL(calendar).pathname,
      ]) {
        expect((await who.visitor.get(path)).text).not.toMatch(/CARNET|RENDEZ-VOUS|ÉTAPE|trois bourgs/);
      }
    }
  });

  it('is told to be read again to both sides, and to nobody else', async () => {
    const { id } = await openFor(way);
    const [nora, hugo, elise] = [
      await way.nora.visitor.connect(),
      await way.hugo.visitor.connect(),
      await way.elise.visitor.connect(),
    ];
    await note(way.karim, id, 'Bonjour');
    const told = { kind: 'accompaniment', id };
    for (const socket of [nora, hugo]) expect(await socket.waitFor('journey.changed')).toEqual(told);
    await consequences();
    expect(elise.received('journey.changed')).toEqual([]);
  });
});

describe('the next step', () => {
  const step = (words: string) => ({ words, dueOn: null });
  const say = (who: Speaker, id: string, revision: number, nextStep: object | null) =>
    who.visitor.put(`/api/accompaniments/${id}/next-step`, { revision, nextStep });

  it('is said over what was read: of two who change it at once, one is asked again', async () => {
    const { id } = await openFor(way);
    const both = await Promise.all([
      say(way.nora, id, 1, step('Visiter')),
      say(way.hugo, id, 1, step('Appeler')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [said, refused] = [...both].sort((one, other) => one.status - other.status);
    expect(refused?.body.code).toBe('revision_conflict');
    const kept = await accompanimentFor(way.karim, id);
    expect(kept).toMatchObject({ revision: 2, nextStep: said?.body.nextStep });
    await say(way.karim, id, 1, null).expect(409);
    expect((await accompanimentFor(way.karim, id)).nextStep).toEqual(kept.nextStep);
    expect((await say(way.karim, id, 2, null).expect(200)).body.nextStep).toBeNull();
  });

  it('said again by the same, whose answer was lost, is done already; by another it isn’t', async () => {
    const { id } = await openFor(way);
    for (const _ of [1, 2]) {
      const { body } = await say(way.nora, id, 1, step('Visiter')).expect(200);
      expect(body).toMatchObject({ revision: 2, nextStep: { words: 'Visiter', by: { id: way.nora.id } } });
    }
    await say(way.hugo, id, 1, step('Visiter')).expect(409);
    const nameless = await way.nora.visitor
      .put(`/api/accompaniments/${id}/next-step`, { nextStep: null })
      .expect(400);
    expect(nameless.body.details.fields).toMatchObject([{ path: ['revision'] }]);
  });
});

describe('those who are not in it', () => {
  it('that facilitate or coordinate know who, how much and when', async () => {
    const { id } = await openFor(way);
    await note(way.nora, id, 'Un');
    await note(way.hugo, id, 'Deux');
    await meet(way.hugo, id, meetingInput(3));
    for (const who of [way.elise, way.coordinator]) {
      const { body } = await who.visitor.get(`/api/cohorts/${way.cohortId}/accompaniments`).expect(200);
      const [counts] = body.items as AccompanimentCounts[];
      expect(counts).toMatchObject({ id, entries: 2, meetings: 1, companions: [{ side: 'host' }] });
      expect(counts?.lastAt).not.toBeNull();
    }
    await way.peer.visitor.get(`/api/cohorts/${way.cohortId}/accompaniments`).expect(403);
  });
});

describe('its end', () => {
  it('leaves the notebook to be read, and takes the rights back at once', async () => {
    const { id } = await openFor(way);
    await note(way.hugo, id, 'Vu la mairie.');
    const end = () => way.nora.visitor.put(`/api/accompaniments/${id}/ended`, {});
    expect((await end().expect(200)).body).toMatchObject({ abilities: { write: false, end: false } });
    await end().expect(403);
    expect((await accompanimentFor(way.hugo, id)).notebook).toHaveLength(1);
    expect(await accompanies(way.hugo)).toBe(false);
    expectNotFound(await way.hugo.visitor.get(`/api/organisations/${way.organisationId}/trail`));
    await way.hugo.visitor
      .post(`/api/accompaniments/${id}/entries`, { clientId: newId(), body: 'Encore' })
      .expect(403);
  });

  it('of one of two keeps the rights that the other gives', async () => {
    const [one, two] = [await openFor(way), await openFor(way)];
    await way.nora.visitor.put(`/api/accompaniments/${one.id}/ended`, {}).expect(200);
    expect(await accompanies(way.hugo)).toBe(true);
    await way.nora.visitor.put(`/api/accompaniments/${two.id}/ended`, {}).expect(200);
    expect(await accompanies(way.hugo)).toBe(false);
  });

  it('keeps a role that was given by hand', async () => {
    const given = await buildWay(app);
    const { id } = await openFor(given);
    await given.nora.visitor.put(`/api/accompaniments/${id}/ended`, {}).expect(200);
    expect(await accompanies(given.hugo)).toBe(true);
  });
});
