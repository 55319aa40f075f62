import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import type { TestSocket, Visitor } from '../../test/visitor.ts';
import { AccountModel } from '../accounts/accounts.model.ts';
import { announcePreferences } from '../accounts/preferences.queries.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';

const app = useTestApp();

let cohortId: string;
let channelId: string;
let nora: { personId: string };
let karim: { personId: string };

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  channelId = (await buildChannel({ cohortId }))._id;
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora' });
  karim = await buildActorOfCohort(cohortId, 'member', { name: 'Karim' });
});

function watch(socket: TestSocket, channel = channelId) {
  return socket.raw.timeout(10_000).emitWithAck('presence.watch', { channelId: channel });
}

async function connect(person: { personId: string }): Promise<{ visitor: Visitor; socket: TestSocket }> {
  const visitor = await app.signIn(person);
  return { visitor, socket: await visitor.connect() };
}

/** Waits until what this socket was told last is that these people, and they alone, are there. */
function toldOf(socket: TestSocket, ...people: { personId: string }[]) {
  const expected = people.map(({ personId }) => personId).sort();
  return socket.waitFor(
    'presence.changed',
    (told) => told === socket.received('presence.changed').at(-1) && told.people.join() === expected.join(),
  );
}

it('tells who is there, who comes and who goes, once per person whatever their devices', async () => {
  const { socket } = await connect(nora);
  expect(await watch(socket)).toEqual({ ok: true, data: { channelId, people: [nora.personId] } });
  const phone = await connect(karim);
  const laptop = await connect(karim);
  await toldOf(socket, nora, karim);
  phone.socket.raw.disconnect();
  laptop.socket.raw.disconnect();
  await toldOf(socket, nora);
  const told = socket.received('presence.changed').map(({ people }) => people.length);
  expect(told.filter((count) => count > 2)).toEqual([]);
  socket.raw.disconnect();
});

it('is refused to whom the channel is not, and leaves them out', async () => {
  const stranger = await buildActorOfCohort((await buildCohort())._id);
  const { socket } = await connect(stranger);
  expect(await watch(socket)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  const reader = await connect(nora);
  expect(await watch(reader.socket)).toMatchObject({ data: { people: [nora.personId] } });
  expect(socket.received('presence.changed')).toEqual([]);
  socket.raw.disconnect();
  reader.socket.raw.disconnect();
});

it('shows nobody who chose not to be seen, from the moment they choose', async () => {
  const { socket } = await connect(nora);
  await watch(socket);
  const shy = await connect(karim);
  await toldOf(socket, nora, karim);
  await AccountModel.updateOne({ _id: karim.personId }, { $set: { 'preferences.presenceHidden': true } });
  announcePreferences(karim.personId);
  await toldOf(socket, nora);
  const late = await connect(nora);
  expect(await watch(late.socket)).toMatchObject({ data: { people: [nora.personId] } });
  await AccountModel.updateOne({ _id: karim.personId }, { $set: { 'preferences.presenceHidden': false } });
  for (const each of [socket, shy.socket, late.socket]) each.raw.disconnect();
});

it('tells one who lost the channel nothing more, and the others that they are gone', async () => {
  const { socket } = await connect(nora);
  await watch(socket);
  const leaving = await buildActorOfCohort(cohortId);
  const gone = await connect(leaving);
  await watch(gone.socket);
  await toldOf(socket, nora, leaving);
  await MembershipModel.deleteMany({ personId: leaving.personId });
  await forgetRights([leaving.personId]);
  await gone.socket.settled();
  const before = gone.socket.received('presence.changed').length;
  await toldOf(socket, nora);
  const { socket: other } = await connect(karim);
  await toldOf(socket, nora, karim);
  await gone.socket.settled();
  expect(gone.socket.received('presence.changed')).toHaveLength(before);
  for (const each of [socket, gone.socket, other]) each.raw.disconnect();
});

it('answers bad requests with the table’s error', async () => {
  const { socket } = await connect(nora);
  for (const input of [null, {}, { channelId: 12 }, { channelId: '../..' }, 'x'.repeat(100)]) {
    const answer = await socket.raw.timeout(10_000).emitWithAck('presence.watch', input as never);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }
  socket.raw.disconnect();
});
