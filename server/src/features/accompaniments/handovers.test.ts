import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { accompanimentFor, meet, meetingInput, note, openFor } from '../../test/accompaniments.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildWay, trailOf, type Way } from '../../test/trails.ts';

const app = useTestApp();
let way: Way;
let id: string;

beforeEach(async () => {
  way = await buildWay(app, { accompanied: false });
  id = (await openFor(way)).id;
});

const ask = (who: Speaker, fields: object = {}) =>
  who.visitor.post(`/api/accompaniments/${id}/handover`, {
    ...{ clientId: newId(), toPersonId: way.marie.id, side: 'host' },
    ...{ words: 'RELAIS : commencez par la secrétaire.', notebook: 'all' },
    ...fields,
  });
const answer = (who: Speaker, handoverId: string, said: 'yes' | 'no') =>
  who.visitor.put(`/api/accompaniments/${id}/handover`, { handoverId, answer: said });
const withdraw = (who: Speaker, handoverId: string) =>
  who.visitor.delete(`/api/accompaniments/${id}/handovers/${handoverId}`);
const handOver = async (notebook: 'all' | 'from-now') => {
  const { body } = await ask(way.hugo, { notebook }).expect(200);
  await answer(way.nora, body.handover.id, 'yes').expect(200);
};
const bodiesFor = async (who: Speaker) => (await accompanimentFor(who, id)).notebook.map(({ body }) => body);
const calendarOf = async ({ visitor }: Speaker) => {
  const { address } = (await visitor.post('/api/me/calendar', {}).expect(200)).body;
  return (await visitor.get(new URL(address).pathname).expect(200)).text;
};

describe('a handover', () => {
  it('is proposed by who leaves, and answered by the organisation', async () => {
    await ask(way.nora).expect(403);
    expectNotFound(await ask(way.marie));
    const { body } = await ask(way.hugo).expect(200);
    await consequences();
    const waiting = (await way.karim.inbox()).find(({ reason }) => reason === 'handover-asked');
    expect(waiting?.subject).toEqual({ kind: 'accompaniment', id, title: 'La Cordée mobile, Orne' });
    await answer(way.hugo, body.handover.id, 'yes').expect(403);
    await answer(way.nora, newId(), 'yes').expect(400);
    expectNotFound(await answer(way.marie, body.handover.id, 'yes'));
    expectNotFound(await way.marie.visitor.get(`/api/accompaniments/${id}`));
    const refused = await answer(way.karim, body.handover.id, 'no').expect(200);
    expect(refused.body.handover).toBeNull();
    await consequences();
    expect((await way.karim.inbox()).map(({ reason }) => reason)).not.toContain('handover-asked');
    expectNotFound(await way.marie.visitor.get(`/api/accompaniments/${id}`));
  });

  it('is taken back by who proposed it, as long as nobody answered; both sides hear of it', async () => {
    const { body } = await ask(way.hugo).expect(200);
    const handoverId: string = body.handover.id;
    expect(body.abilities).toMatchObject({ withdrawHandover: true, answerHandover: false });
    expect((await accompanimentFor(way.nora, id)).abilities.withdrawHandover).toBe(false);
    await consequences();
    const [nora, marie] = [await way.nora.visitor.connect(), await way.marie.visitor.connect()];
    await withdraw(way.nora, handoverId).expect(403);
    expectNotFound(await withdraw(way.marie, handoverId));
    const wrong = await withdraw(way.hugo, newId()).expect(400);
    expect(wrong.body.details.fields).toEqual([{ path: ['handoverId'], reason: 'unknown_value' }]);
    expect((await accompanimentFor(way.nora, id)).handover).not.toBeNull();
    const taken = await withdraw(way.hugo, handoverId).expect(200);
    expect(taken.body).toMatchObject({ handover: null, abilities: { withdrawHandover: false } });
    expect(await nora.waitFor('journey.changed', ({ kind }) => kind === 'accompaniment')).toEqual({
      ...{ kind: 'accompaniment', id },
    });
    await marie.settled();
    expect(marie.received('journey.changed')).toEqual([]);
    expect((await withdraw(way.hugo, handoverId).expect(200)).body.revision).toBe(taken.body.revision);
    await consequences();
    for (const who of [way.nora, way.karim]) {
      const open = (await who.inbox('?open=true')).map(({ reason }) => reason);
      expect(open).not.toContain('handover-asked');
    }
    await answer(way.nora, handoverId, 'yes').expect(400);
    expectNotFound(await way.marie.visitor.get(`/api/accompaniments/${id}`));
    // Proposed again, it asks again.
    await ask(way.hugo).expect(200);
    await consequences();
    expect((await way.nora.inbox('?open=true')).map(({ reason }) => reason)).toContain('handover-asked');
  });

  it('of a yes and a taking back at once, one alone holds', async () => {
    const { body } = await ask(way.hugo).expect(200);
    const handoverId: string = body.handover.id;
    const [yes, back] = await Promise.all([
      answer(way.nora, handoverId, 'yes'),
      withdraw(way.hugo, handoverId),
    ]);
    const { companions, handover } = await accompanimentFor(way.nora, id);
    expect(handover).toBeNull();
    expect([yes.status, back.status].filter((status) => status === 200)).toHaveLength(1);
    const who = yes.status === 200 ? way.marie : way.hugo;
    expect(companions.map(({ person }) => person.id)).toEqual([who.id]);
  });

  it('refuses someone who can’t come, or is there already', async () => {
    for (const toPersonId of [newId(), way.nora.id, way.hugo.id]) {
      const { body } = await ask(way.hugo, { toPersonId }).expect(400);
      expect(body.details.fields).toEqual([{ path: ['toPersonId'], reason: 'unknown_value' }]);
    }
    expect((await accompanimentFor(way.nora, id)).handover).toBeNull();
  });

  it('gives the notebook to who comes, and leaves nothing to who leaves', async () => {
    await note(way.hugo, id, 'ANCIEN');
    const socket = await way.hugo.visitor.connect();
    await handOver('all');
    expect(await socket.waitFor('journey.changed', (what) => what.kind === 'accompaniment')).toEqual({
      ...{ kind: 'accompaniment', id },
    });
    expect(await bodiesFor(way.marie)).toEqual(['RELAIS : commencez par la secrétaire.', 'ANCIEN']);
    expect((await accompanimentFor(way.nora, id)).companions).toMatchObject([
      { person: { id: way.marie.id }, side: 'host' },
    ]);
    await trailOf(way.marie, way.organisationId);
    for (const path of [`accompaniments/${id}`, `organisations/${way.organisationId}/trail`]) {
      expectNotFound(await way.hugo.visitor.get(`/api/${path}`));
    }
    await consequences();
    expect(await way.hugo.inbox()).toEqual([]);
    expect((await way.marie.inbox()).map(({ reason }) => reason)).toEqual(['accompaniment-joined']);
    await note(way.nora, id, 'Après');
    await consequences();
    expect(await way.hugo.inbox()).toEqual([]);
  });

  it('from now on hides what was before from who comes, in every way', async () => {
    const past = await note(way.hugo, id, 'ANCIEN');
    const meeting = meetingInput(-4, { title: 'AVANT', note: 'ANCIEN' });
    const [{ id: meetingId = '' } = {}] = (await meet(way.hugo, id, meeting)).meetings;
    await meet(way.hugo, id, meetingInput(4, { title: 'À venir' }));
    await handOver('from-now');
    await note(way.nora, id, 'Bienvenue');
    expect(await bodiesFor(way.marie)).toEqual(['Bienvenue', 'RELAIS : commencez par la secrétaire.']);
    expect(await bodiesFor(way.nora)).toContain('ANCIEN');
    const read = await accompanimentFor(way.marie, id);
    expect(read.meetings.map(({ title }) => title)).toEqual(['À venir']);
    const base = `/api/accompaniments/${id}`;
    expectNotFound(await way.marie.visitor.get(`${base}/meetings/${meetingId}/calendar.ics`));
    await way.marie.visitor.delete(`${base}/meetings/${meetingId}`).expect(400);
    await way.marie.visitor.put(`${base}/entries/${past}`, { revision: 1, body: 'Mien' }).expect(400);
    expect(await calendarOf(way.marie)).toContain('À venir');
    expect(await calendarOf(way.marie)).not.toMatch(/AVANT|ANCIEN/);
    expect(await calendarOf(way.nora)).toContain('AVANT');
  });
});

describe('meetings', () => {
  it('stand in both sides’ calendars, move, and are struck out', async () => {
    const { meetings } = await meet(way.nora, id, meetingInput(5));
    const [meeting] = meetings;
    const path = `/api/accompaniments/${id}/meetings/${meeting?.id}`;
    const own = await way.hugo.visitor.get(meeting?.calendar ?? '').expect(200);
    expect(own.headers['content-type']).toContain('text/calendar');
    expect(own.text).toContain('SUMMARY:Voir trois bourgs (La Cordée mobile)');
    for (const who of [way.nora, way.hugo, way.karim]) {
      expect(await calendarOf(who)).toContain('LOCATION:Bellême');
    }
    const moved = { revision: 1, meeting: meetingInput(6, { place: 'Mortagne' }) };
    await way.hugo.visitor.put(path, moved).expect(200);
    await way.hugo.visitor.put(path, moved).expect(200);
    const late = { revision: 1, meeting: meetingInput(7) };
    expect((await way.nora.visitor.put(path, late).expect(409)).body.code).toBe('revision_conflict');
    expect(await calendarOf(way.karim)).toContain('LOCATION:Mortagne');
    await way.nora.visitor.delete(path).expect(200);
    expect((await accompanimentFor(way.hugo, id)).meetings).toEqual([]);
    expect(await calendarOf(way.hugo)).toContain('STATUS:CANCELLED');
    const wrong = meetingInput(5, { endsAt: new Date().toISOString() });
    const refused = await way.nora.visitor
      .post(`/api/accompaniments/${id}/meetings`, { clientId: newId(), meeting: wrong })
      .expect(400);
    expect(refused.body.details.fields).toEqual([
      { path: ['meeting', 'endsAt'], reason: 'ends_before_start' },
    ]);
    await app
      .visitor()
      .get(path.replace(`${meeting?.id}`, `${meeting?.id}/calendar.ics`))
      .expect(401);
  });

  it('come with the next step and its day', async () => {
    const path = `/api/accompaniments/${id}/next-step`;
    const nextStep = { words: 'Visiter trois bourgs', dueOn: '2027-03-01' };
    const { body } = await way.hugo.visitor.put(path, { revision: 1, nextStep }).expect(200);
    expect(body.nextStep).toMatchObject({ ...nextStep, by: { id: way.hugo.id } });
    expect(await calendarOf(way.nora)).toContain('SUMMARY:La Cordée mobile : Visiter trois bourgs');
    const mine = (await way.nora.visitor.get('/api/me/accompaniments').expect(200)).body.items;
    expect(mine).toMatchObject([{ id, nextStep: 'Visiter trois bourgs', nextMeetingAt: null }]);
    await way.nora.visitor.put(path, { revision: 2, nextStep: null }).expect(200);
    expect(await calendarOf(way.nora)).not.toContain('Visiter');
  });
});
