import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoom } from '../../test/factories/build-room.ts';

const app = useTestApp();
let d: Discussion;
const train = newId();
const options = [
  { id: train, label: 'Le train' },
  { id: newId(), label: 'Le vélo' },
];
const single = { question: 'Comment venez-vous ?', form: { kind: 'single', options } };

beforeAll(async () => {
  d = await buildDiscussion(app);
});

it('is led to and put on the big screen as long as the readers of the room have it', async () => {
  const room = async () => (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
  const [roomId, elsewhere] = [await room(), await room()];
  const show = (id: string | null, where: 'stage' | 'focus' = 'stage') =>
    d.elise.visitor.put(`/api/rooms/${roomId}/${where}`, { target: { kind: 'poll', id } });
  const draft = await buildPoll(d.elise.actor, roomId, { open: false });
  await show(null).expect(200);
  await show(draft.id).expect(400);
  await d.elise.visitor.post(`/api/polls/${draft.id}/opening`).expect(200);
  await show(draft.id).expect(200);
  await show(draft.id, 'focus').expect(200);
  await d.elise.visitor.post(`/api/polls/${draft.id}/closing`).expect(200);
  await show(draft.id).expect(200);
  await show((await buildPoll(d.elise.actor, elsewhere)).id).expect(400);
});

it('those who animate it prepare polls together, and nobody else knows of them before they open', async () => {
  const { id: roomId } = await buildRoom(d.elise.actor, { cohortId: d.cohortId });
  const other = await buildActorOfCohort(d.cohortId, 'facilitator');
  const helper = new Speaker(other, await app.signIn(other));
  const inRoom = (who: Speaker) =>
    who.visitor.post(`/api/conversations/${roomId}/polls`, { clientId: newId(), poll: single });
  await inRoom(d.nora).expect(403);
  const [animating, reading] = [await helper.visitor.connect(), await d.nora.visitor.connect()];
  for (const socket of [animating, reading]) await socket.openConversation(roomId);
  const draft = (await inRoom(d.elise).expect(201)).body;
  await animating.waitFor('journal.advanced', ({ changes }) => changes.some(({ id }) => id === draft.id));
  const correction = { revision: 1, poll: { ...single, question: 'Et pour rentrer ?' } };
  await helper.visitor.put(`/api/polls/${draft.id}`, correction).expect(200);
  expectNotFound(await d.nora.visitor.put(`/api/polls/${draft.id}`, { ...correction, revision: 2 }));
  await helper.visitor.post(`/api/polls/${draft.id}/opening`).expect(200);
  await reading.waitFor('journal.advanced', ({ changes }) => changes.some(({ id }) => id === draft.id));
  const read = reading
    .received('journal.advanced')
    .flatMap(({ changes }) => changes.filter(({ id }) => id === draft.id));
  expect(read).toMatchObject([{ state: 'open', question: 'Et pour rentrer ?' }]);
  const choice = { kind: 'options', optionIds: [train] };
  await d.nora.visitor.put(`/api/polls/${draft.id}/rounds/1/vote`, { choice }).expect(200);
  await d.nora.visitor.post(`/api/polls/${draft.id}/closing`).expect(403);
});
