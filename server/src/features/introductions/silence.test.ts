import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, Speaker } from '../../test/discussion.ts';
import { answer, ask, buildDoors, type Doors, send, toPerson } from '../../test/doors.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import type { TestSocket } from '../../test/visitor.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { turnIntroductions } from './introduction-clock.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let d: Doors;

beforeAll(async () => {
  d = await buildDoors(app);
});

/** Someone who asks, and all that they heard since they did. */
interface Requester {
  who: Speaker;
  socket: TestSocket;
  id: string;
}

async function requester(): Promise<Requester> {
  const actor = await buildActorOfCohort(d.cohortId, 'member', {
    ...{ name: 'Sasha Égal', organisationId: d.organisationId },
  });
  const who = new Speaker(actor, await app.signIn(actor));
  const socket = await who.visitor.connect();
  const { id } = await ask(d, who);
  await send(d, { id }, toPerson(d.ines));
  await consequences();
  return { who, socket, id };
}

/** All that someone can read and hear, by every way there is; who they are and when it was is put aside. */
async function knownTo({ who, socket, id }: Requester): Promise<string> {
  const paths = [
    ...[`/api/introductions/${id}`, '/api/me/introductions', '/api/me/introductions/to-qualify'],
    ...[
      '/api/me/introductions/to-answer',
      '/api/inbox?limit=50',
      '/api/me/badges',
      '/api/me/changes?after=0',
    ],
    ...[`/api/me/direct`, `/api/people/${d.ines.id}`, '/api/search?q=orne', '/api/directory?q=ancienne'],
    ...[`/api/introductions/${id}/candidates`, `/api/cohorts/${d.cohortId}/introductions/gaps`],
    ...[`/api/organisations/${d.incubatorId}`, '/api/audit'],
  ];
  const read = [];
  for (const path of paths) {
    const { status, body } = await who.visitor.get(path);
    read.push([path, status, body]);
  }
  await socket.settled();
  const heard = (['journey.changed', 'person.advanced', 'channel.changed'] as const).map((name) => [
    name,
    socket.received(name),
  ]);
  return JSON.stringify([read, heard])
    .replaceAll(who.id, 'ME')
    .replaceAll(id, 'IT')
    .replace(/"(?:id|requestId|clientId)":"[0-9a-f-]{36}"/g, '"id":"…"')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"…"');
}

it('tells who asked the same of a refusal, of a proposal of someone else, and of silence, at every moment', async () => {
  const [refused, otherwise, silent, sentOn] = [
    await requester(),
    await requester(),
    await requester(),
    await requester(),
  ];
  const all = [refused, otherwise, silent, sentOn];
  const compare = async (moment: string) => {
    await consequences();
    const [first, ...others] = await Promise.all(all.map(knownTo));
    for (const other of others) expect(other, moment).toBe(first);
    return first ?? '';
  };
  await compare('sent');
  await answer(d.ines, refused, { answer: 'no', words: 'Je ne peux pas.' }).expect(200);
  await answer(d.ines, otherwise, { answer: 'other', words: 'Voyez plutôt Paul.' }).expect(200);
  await answer(d.ines, sentOn, { answer: 'no' }).expect(200);
  const answered = await compare('answered');
  expect(answered).toContain('"state":"sent"');
  await send(d, sentOn, toPerson(d.karim));
  await compare('sent to someone else');
  await turnIntroductions(new Date(Date.now() + 8 * DAY_MS));
  await compare('reminded');
  await turnIntroductions(new Date(Date.now() + 20 * DAY_MS));
  await compare('the day before');
  await turnIntroductions(new Date(Date.now() + 21 * DAY_MS + 60_000));
  const over = await compare('over');
  expect(over).toContain('"state":"unanswered"');
  expect(over).toContain('introduction-unanswered');
  expect(over).not.toMatch(/Je ne peux pas|Voyez plutôt/);
  expect(await AuditModel.countDocuments({ action: 'contacts.read' })).toBe(0);
});

it('has who asked take it back in the same way, whatever was answered', async () => {
  const [refused, silent] = [await requester(), await requester()];
  await answer(d.ines, refused, { answer: 'no' }).expect(200);
  await consequences();
  for (const { who, id } of [refused, silent]) {
    await who.visitor.put(`/api/introductions/${id}/withdrawn`).expect(200);
  }
  await consequences();
  expect(await knownTo(refused)).toBe(await knownTo(silent));
});

it('does tell those who qualify, and who was asked, by their sockets and lines', async () => {
  const asked = await requester();
  const [elise, hugo, stranger] = [
    await d.elise.visitor.connect(),
    await d.hugo.visitor.connect(),
    await d.stranger.visitor.connect(),
  ];
  await answer(d.ines, asked, { answer: 'no', words: 'Pas cette année.' }).expect(200);
  await consequences();
  for (const socket of [elise, hugo]) {
    await socket.waitFor('journey.changed', ({ id }) => id === asked.id);
  }
  for (const who of [d.elise, d.hugo]) {
    const { body } = await who.visitor.get(`/api/introductions/${asked.id}`).expect(200);
    expect(body.qualifying).toMatchObject({ answer: 'no', answerWords: 'Pas cette année.' });
    const lines = (await who.inbox('?limit=50')).filter(({ subject }) => subject?.id === asked.id);
    expect(lines.map(({ reason }) => reason)).toContain('introduction-answered');
  }
  await stranger.settled();
  expect(stranger.received('journey.changed')).toEqual([]);
});
