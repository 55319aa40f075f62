import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildSeminar } from '../../test/factories/build-seminar.ts';
import { buildWay, everyone, type Way, whoGets } from '../../test/way.ts';

const app = useTestApp();
let way: Way;

beforeAll(async () => {
  way = await buildWay(app, { to: ['61'], themes: ['mobilite'] });
});

const promise = (fields: object = {}) => ({
  text: 'Rencontrer deux maires de l’Orne',
  dueOn: '2027-03-01',
  level: 'cohort',
  ...fields,
});
const ask = (who: Speaker, fields: object = {}) =>
  who.visitor.post(`/api/organisations/${way.organisation._id}/commitments`, {
    ...{ clientId: newId(), commitments: [promise()] },
    ...fields,
  });
const make = async (fields: object = {}, who: Speaker = way.nora) => {
  const { body } = await ask(who, { commitments: [promise(fields)] }).expect(200);
  return body.items[0] as Commitment;
};
const checkIn = (who: Speaker, id: string, fields: object = {}) =>
  who.visitor.post(`/api/commitments/${id}/check-ins`, { clientId: newId(), state: 'advanced', ...fields });
const mine = async (who: Speaker) =>
  (await who.visitor.get('/api/me/commitments').expect(200)).body.items as Commitment[];
const board = async (who: Speaker) =>
  (await who.visitor.get(`/api/cohorts/${way.cohortId}/commitments`).expect(200)).body.items as Commitment[];

describe('making commitments', () => {
  it('makes one to three at once, and the same ones again under the same clientId', async () => {
    const clientId = newId();
    const commitments = ['2027-02-01', '2027-01-01', '2027-03-01'].map((dueOn) => promise({ dueOn }));
    const first = await ask(way.nora, { clientId, commitments }).expect(200);
    expect(first.body.items.map(({ dueOn }: Commitment) => dueOn)).toEqual([
      '2027-01-01',
      '2027-02-01',
      '2027-03-01',
    ]);
    expect(first.body.items[0]).toMatchObject({
      ...{ organisation: { id: way.organisation._id }, by: { id: way.nora.id }, state: 'open' },
      ...{ checkIns: [], seminar: null, revision: 1, abilities: { edit: true } },
    });
    const again = await ask(way.nora, { clientId, commitments }).expect(200);
    expect(again.body.items).toEqual(first.body.items);
    const other = await ask(way.nora, { clientId, commitments: commitments.slice(1) }).expect(409);
    expect(other.body.code).toBe('client_id_conflict');
    const four = await ask(way.nora, { commitments: [...commitments, promise()] }).expect(400);
    expect(four.body.details.fields[0].path).toEqual(['commitments']);
  });

  it('is for the organisation’s people alone, whoever else knows it', async () => {
    expect(await whoGets(way, 200, (who) => ask(who))).toEqual(['nora', 'karim']);
    expect(await whoGets(way, 403, (who) => ask(who))).toEqual([
      'accompanying',
      'peer',
      'facilitator',
      'coordinator',
    ]);
    expectNotFound(await ask(way.stranger));
  });

  it('names a seminar that its maker reads, and no other', async () => {
    const seminar = await buildSeminar(way.facilitator.actor, {
      ...{ cohortId: way.cohortId, announced: true, title: 'Entre pairs' },
    });
    const source = { from: 'seminar', seminarId: seminar.id };
    const { body } = await ask(way.nora, { source }).expect(200);
    expect(body.items[0].seminar).toEqual({ id: seminar.id, title: 'Entre pairs' });
    // Who accompanies reads the commitment, not the seminar.
    const { body: read } = await way.accompanying.visitor
      .get(`/api/commitments/${body.items[0].id}`)
      .expect(200);
    expect(read.seminar).toBeNull();
    const draft = await buildSeminar(way.facilitator.actor, { cohortId: way.cohortId, announced: false });
    const refused = await ask(way.nora, { source: { from: 'seminar', seminarId: draft.id } }).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['source', 'seminarId'], reason: 'unknown' }]);
  });

  it('keeps what was decided in a codéveloppement session once, for who was advised there', async () => {
    const { id: roomId } = await buildRoom(way.facilitator.actor, { cohortId: way.cohortId });
    const roles = { clientId: way.nora.id, facilitatorId: way.facilitator.id };
    const { body: session } = await way.facilitator.visitor
      .post(`/api/rooms/${roomId}/codev`, roles)
      .expect(200);
    const source = { from: 'codev', roomId, sheetId: session.id };
    const answers = await Promise.all([ask(way.nora, { source }), ask(way.nora, { source })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const ids = answers.map(({ body }) => body.items[0].id);
    expect(new Set(ids).size).toBe(1);
    const refused = await ask(way.karim, { source }).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['source', 'sheetId'], reason: 'unknown' }]);
    const two = await ask(way.nora, { source, commitments: [promise(), promise()] }).expect(400);
    expect(two.body.details.fields[0].path).toEqual(['commitments']);
    await way.nora.visitor.delete(`/api/commitments/${ids[0]}`).expect(200);
    const { body: anew } = await ask(way.nora, { source }).expect(200);
    expect(anew.items[0].id).not.toBe(ids[0]);
  });
});

describe('who reads a commitment', () => {
  it.each([
    ['mine', ['nora', 'karim']],
    ['incubator', ['nora', 'karim', 'accompanying']],
    ['cohort', ['nora', 'karim', 'accompanying', 'peer', 'facilitator', 'coordinator']],
  ])('at level %s: %j, by its address, its help and its changes', async (level, readers) => {
    const { id } = await make({ level });
    expect(await whoGets(way, 200, (who) => who.visitor.get(`/api/commitments/${id}`))).toEqual(readers);
    expect(await whoGets(way, 200, (who) => who.visitor.get(`/api/commitments/${id}/help`))).toEqual(readers);
    const readsOnly = readers.filter((name) => name !== 'nora' && name !== 'karim');
    expect(await whoGets(way, 403, (who) => checkIn(who, id))).toEqual(readsOnly);
    const others = everyone.filter((name) => !readers.includes(name));
    const change = { revision: 1, commitment: promise({ level }) };
    for (const tried of [
      (who: Speaker) => who.visitor.get(`/api/commitments/${id}`),
      (who: Speaker) => who.visitor.put(`/api/commitments/${id}`, change),
      (who: Speaker) => checkIn(who, id),
    ]) {
      expect(await whoGets(way, 404, tried)).toEqual(others);
    }
    // Once its people take it back it is nobody's any more: only others try.
    for (const name of others) expectNotFound(await way[name].visitor.delete(`/api/commitments/${id}`));
  });

  it('finds it on the board of the cohort by its level, and nowhere in search', async () => {
    const [own, told] = [
      await make({ level: 'mine', text: 'Vendre le camion xylophone' }),
      await make({ level: 'cohort', text: 'Trouver un local xylophone' }),
    ];
    const onBoard = async (who: Speaker) =>
      (await board(who)).map(({ id }) => id).filter((id) => id === own.id || id === told.id);
    expect(await onBoard(way.nora)).toHaveLength(2);
    for (const who of [way.peer, way.facilitator, way.coordinator]) {
      expect(await onBoard(who)).toEqual([told.id]);
    }
    expectNotFound(await way.stranger.visitor.get(`/api/cohorts/${way.cohortId}/commitments`));
    expect((await mine(way.karim)).map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, told.id]));
    expect((await mine(way.peer)).map(({ id }) => id)).toEqual([]);
    await consequences();
    await catchUpIndex(new AbortController().signal);
    for (const name of everyone) {
      const { body } = await way[name].visitor.get('/api/search?q=xylophone').expect(200);
      expect(body.results).toEqual([]);
    }
  });

  it('has its term in the calendar of its people, and of nobody else', async () => {
    const { id } = await make({ level: 'cohort', text: 'Signer le bail', dueOn: '2027-05-04' });
    const calendarOf = async (who: Speaker) => {
      const { body } = await who.visitor.post('/api/me/calendar', {}).expect(200);
      return (await app.visitor().get(new URL(body.address).pathname).expect(200)).text;
    };
    for (const who of [way.nora, way.karim]) {
      const text = await calendarOf(who);
      expect(text).toContain('SUMMARY:Engagement : Signer le bail');
      expect(text).toContain('DTSTART:20270504T070000Z');
      expect(text).toContain(`commitment-${id}`);
    }
    for (const who of [way.peer, way.accompanying, way.coordinator]) {
      expect(await calendarOf(who)).not.toContain('Signer le bail');
    }
  });
});

describe('changing a commitment', () => {
  it('changes its words, its term and its readers, over the revision that was read', async () => {
    const { id } = await make();
    const change = { revision: 1, commitment: promise({ text: 'Rencontrer trois maires', level: 'mine' }) };
    const { body } = await way.karim.visitor.put(`/api/commitments/${id}`, change).expect(200);
    expect(body).toMatchObject({ text: 'Rencontrer trois maires', level: 'mine', revision: 2 });
    const again = await way.nora.visitor.put(`/api/commitments/${id}`, change).expect(409);
    expect(again.body.code).toBe('revision_conflict');
    expectNotFound(await way.peer.visitor.get(`/api/commitments/${id}`));
  });

  it('is taken back once and for all; twice is once', async () => {
    const { id } = await make();
    await way.karim.visitor.delete(`/api/commitments/${id}`).expect(200);
    await way.nora.visitor.delete(`/api/commitments/${id}`).expect(200);
    expectNotFound(await way.peer.visitor.delete(`/api/commitments/${id}`));
    expectNotFound(await way.nora.visitor.get(`/api/commitments/${id}`));
    expectNotFound(await checkIn(way.nora, id));
  });

  it('says where it stands, each word once, the latest first', async () => {
    const { id } = await make();
    const clientId = newId();
    const said = { clientId, state: 'advanced', why: 'Un rendez-vous est pris' };
    await checkIn(way.nora, id, said).expect(200);
    const { body } = await checkIn(way.nora, id, said).expect(200);
    expect(body).toMatchObject({ state: 'advanced', revision: 2 });
    expect(body.checkIns).toHaveLength(1);
    const { body: kept } = await checkIn(way.karim, id, { state: 'kept' }).expect(200);
    expect(kept.checkIns.map(({ state }: { state: string }) => state)).toEqual(['kept', 'advanced']);
    expect(kept.checkIns[0].by.id).toBe(way.karim.id);
    expect(kept.askedOn).toBeNull();
    const other = await checkIn(way.nora, id, { ...said, state: 'blocked' }).expect(409);
    expect(other.body.code).toBe('client_id_conflict');
  });

  it('of two who say it at once, both are heard', async () => {
    const { id } = await make();
    const both = await Promise.all([checkIn(way.nora, id), checkIn(way.karim, id, { state: 'blocked' })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await way.nora.visitor.get(`/api/commitments/${id}`).expect(200);
    expect(body.checkIns).toHaveLength(2);
  });
});

it('tells those who read it to read again, and those who read it no more', async () => {
  const { id } = await make({ level: 'cohort' });
  const sockets = await Promise.all(
    [way.nora, way.peer, way.stranger].map(({ visitor }) => visitor.connect()),
  );
  const [own, peer, stranger] = sockets;
  const heard = { kind: 'commitment', id: way.organisation._id };
  const change = { revision: 1, commitment: promise({ level: 'mine' }) };
  await way.karim.visitor.put(`/api/commitments/${id}`, change).expect(200);
  await own?.waitFor('journey.changed', ({ id: about }) => about === heard.id);
  expect(await peer?.waitFor('journey.changed', ({ id: about }) => about === heard.id)).toEqual(heard);
  const before = peer?.received('journey.changed').length;
  await checkIn(way.nora, id).expect(200);
  await own?.waitFor('journey.changed', () => own.received('journey.changed').length === 2);
  await Promise.all([peer?.settled(), stranger?.settled()]);
  expect(peer?.received('journey.changed')).toHaveLength(before ?? -1);
  expect(stranger?.received('journey.changed')).toEqual([]);
});

it('helps with alumni who went the same way, each with why, of those whom the reader may write to', async () => {
  const { _id: organisationId } = await buildOrganisation({ to: ['61'], name: 'Déjà dans l’Orne' });
  const { _id: elsewhere } = await buildOrganisation({ to: ['23'] });
  const alumna = await buildActorOfCohort(newId(), 'alumni', { name: 'Aïcha Ancienne', organisationId });
  await buildActorOfCohort(newId(), 'alumni', { name: 'Autre Part', organisationId: elsewhere });
  const { id } = await make({ level: 'cohort' });
  const helpFor = async (who: Speaker) =>
    (await who.visitor.get(`/api/commitments/${id}/help`).expect(200)).body.items;
  const expected = {
    ...{ type: 'person', id: alumna.personId, title: 'Aïcha Ancienne' },
    reason: { kind: 'territory', label: 'Orne' },
  };
  expect(await helpFor(way.nora)).toEqual([expected]);
  // Who accompanies opens no alumna's page: they are told of none.
  expect(await helpFor(way.accompanying)).toEqual([]);
  await way.nora.visitor.put(`/api/people/${alumna.personId}/blocked`, { blocked: true }).expect(200);
  expect(await helpFor(way.nora)).toEqual([]);
});
