import type { Actor } from '@sentiers/shared/actor.ts';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildThread } from '../../test/factories/build-thread.ts';
import type { TestSocket } from '../../test/visitor.ts';
import { AccountModel } from '../accounts/accounts.model.ts';

const app = useTestApp();

let cohortId: string;
let conversationId: string;
let facilitator: Actor;
let nora: { personId: string };
let karim: { personId: string };

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  const channel = await buildChannel({ cohortId });
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora' });
  karim = await buildActorOfCohort(cohortId, 'member', { name: 'Karim' });
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  conversationId = (await buildThread({ channelId: channel._id, actor: facilitator })).id;
});

async function open(person: { personId: string }, id = conversationId): Promise<TestSocket> {
  const socket = await (await app.signIn(person)).connect();
  await socket.openConversation(id);
  return socket;
}

/** Resolves once the server has dealt with it: it answers who asks, though clients need no answer. */
function type(socket: TestSocket, typing = true, id = conversationId): Promise<unknown> {
  const input = { conversationId: id, typing, channelId: id };
  return socket.raw.timeout(10_000).emitWithAck('typing.set' as 'presence.watch', input);
}

/** Waits until what this socket was told last is that exactly these people type. */
function toldOf(socket: TestSocket, ...names: string[]) {
  return socket.waitFor(
    'typing.changed',
    (told) =>
      told === socket.received('typing.changed').at(-1) &&
      told.people.map(({ name }) => name).join() === names.join(),
  );
}

it('is told by name to those who have the thread open, and until it stops', async () => {
  const [writer, reader] = [await open(nora), await open(karim)];
  const elsewhere = await (await app.signIn(karim)).connect();
  await type(writer);
  expect(await toldOf(reader, 'Nora')).toEqual({
    conversationId,
    people: [{ id: nora.personId, name: 'Nora' }],
  });
  await type(writer, false);
  await toldOf(reader);
  await elsewhere.settled();
  expect(elsewhere.received('typing.changed')).toEqual([]);
  for (const socket of [writer, reader, elsewhere]) socket.raw.disconnect();
});

it('ends with the connection, and when the thread is closed on the screen', async () => {
  const [writer, reader] = [await open(nora), await open(karim)];
  await type(writer);
  await toldOf(reader, 'Nora');
  writer.raw.disconnect();
  await toldOf(reader);
  const again = await open(nora);
  await type(again);
  await toldOf(reader, 'Nora');
  await again.raw.timeout(10_000).emitWithAck('conversation.close', { conversationId });
  await toldOf(reader);
  for (const socket of [again, reader]) socket.raw.disconnect();
});

it('is not for those who may not write, have not opened the thread, or hide that they are there', async () => {
  const reader = await open(karim);
  const announcements = await buildChannel({ cohortId, kind: 'announcements' });
  const announcement = await buildThread({ channelId: announcements._id, actor: facilitator });
  const audience = await open(karim, announcement.id);
  const mute = await open(nora, announcement.id);
  await type(mute, true, announcement.id);
  await type(mute);
  const stranger = await (await app.signIn(await buildActorOfCohort((await buildCohort())._id))).connect();
  await type(stranger);
  const shy = await open(nora);
  await AccountModel.updateOne({ _id: nora.personId }, { $set: { 'preferences.presenceHidden': true } });
  await type(shy);
  const seen = await buildActorOfCohort(cohortId, 'member', { name: 'Vue' });
  await type(await open(seen));
  await toldOf(reader, 'Vue');
  expect(reader.received('typing.changed')).toHaveLength(1);
  expect(audience.received('typing.changed')).toEqual([]);
});
