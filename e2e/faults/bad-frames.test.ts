import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { openSocketIo } from '../load/fan-out/connect.ts';
import { Device } from './support/device.ts';
import { fingerprint, settled } from './support/fingerprint.ts';
import { ask, readFresh } from './support/fresh-read.ts';
import { openThread } from './support/open-thread.ts';
import { notRefusedAs, readAnswer } from './support/refusals.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';
import { Writer } from './support/writer.ts';

let stage: Stage;
let conversationId: string;
let author: Seat;
let other: Seat;
/** Someone whose work goes on beside all this. */
let witness: Writer;

beforeAll(async () => {
  stage = await openStage({ people: 3 });
  const members = stage.cohort.members as [Seat, Seat, Seat];
  [author, other] = members;
  conversationId = await openThread(stage.server.baseUrl, author, stage.cohort.channelId);
  witness = new Writer(new Device({ url: stage.server.baseUrl, seat: members[2] }));
  await witness.device.client.start();
  const conversation = witness.device.client.conversation(conversationId);
  conversation.open();
  await vi.waitFor(() => expect(conversation.getSnapshot().status).toBe('ready'), { timeout: 15_000 });
  await settled();
});

afterAll(async () => {
  await witness?.device.client.stop();
  await stage.close();
});

const port = () => Number(new URL(stage.server.baseUrl).port);

function post(clientId: string, body: unknown): string {
  return JSON.stringify(['call', 'messages.post', { conversationId, clientId, body }]);
}

async function open(): Promise<WebSocket> {
  const { socket, texts } = await openSocketIo(port(), { cookie: author.cookie }, {});
  texts.release();
  return socket;
}

/** Sends a frame, then asks for something: answers once that is answered, or the server has closed the socket. */
async function say(
  frame: string | Buffer,
  options: { binary?: boolean } = {},
): Promise<'closed' | 'answered'> {
  const socket = await open();
  const outcome = new Promise<'closed' | 'answered'>((resolve) => {
    socket.on('close', () => resolve('closed'));
    socket.on('message', (data) => String(data).startsWith('4399') && resolve('answered'));
  });
  socket.send(frame, options);
  socket.send('4299["call","conversations.heads",{}]');
  const ended = await outcome;
  socket.close();
  return ended;
}

/** The witness was not disturbed: the same connection answers them. */
async function expectWorkGoesOn(): Promise<void> {
  const { client, network } = witness.device;
  const sent = network.sent.length;
  const { conversations } = await client.call('conversations.heads', {
    conversations: { [conversationId]: 0 },
  });
  expect(conversations[conversationId]).toBeGreaterThan(0);
  expect(network.sent.slice(sent).map(({ way }) => way)).toEqual(['socket']);
  expect(client.state.getSnapshot()).toEqual({ kind: 'online' });
}

const valid = () => post(randomUUID(), 'Ce message ne doit pas rester.');

it.each<[string, () => string | Buffer, { binary: boolean }]>([
  ['nothing', () => '', { binary: false }],
  ['no packet', () => 'bonjour', { binary: false }],
  ['a packet of no known kind', () => '49', { binary: false }],
  ['an event without a name', () => '421[]', { binary: false }],
  ['an event that is no list', () => '421{"call":1}', { binary: false }],
  ['an event cut in the middle', () => `421${valid().slice(0, 60)}`, { binary: false }],
  ['an event named as a method', () => '421["__proto__","messages.post",{}]', { binary: false }],
  ['an event of the library’s own', () => '421["disconnect"]', { binary: false }],
  ['a second handshake', () => '40{"account":"x"}', { binary: false }],
  ['a handshake elsewhere', () => '40/admin,{}', { binary: false }],
  ['an acknowledgement of nothing', () => '4312345["x"]', { binary: false }],
  ['a post that asks for no answer', () => `42${valid()}`, { binary: false }],
  ['a post whose attachment never comes', () => `451-1${valid()}`, { binary: false }],
  ['a post with more attachments than there can be', () => `45999999999-1${valid()}`, { binary: false }],
  [
    'a post with a binary body',
    () => `451-1${post(randomUUID(), { _placeholder: true, num: 7 })}`,
    { binary: false },
  ],
  ['bytes', () => Buffer.from([0, 1, 2, 255]), { binary: true }],
  ['broken UTF-8', () => Buffer.from([...Buffer.from('421["call","'), 0xff, 0xfe]), { binary: false }],
  ['a message of 1 MB', () => `421${post(randomUUID(), 'x'.repeat(1_000_000))}`, { binary: false }],
  ['8 MB', () => 'x'.repeat(8_000_000), { binary: false }],
])('leaves nothing behind of a frame that is %s', async (_what, frame, options) => {
  const before = await fingerprint();
  await say(frame(), options);
  expect(await fingerprint()).toEqual(before);
  await expectWorkGoesOn();
});

it('answers a thousand wrong calls on one socket, and the right one after them', async () => {
  const before = await fingerprint();
  const socket = await open();
  const refused = new Promise<unknown[]>((resolve) => {
    const answers: unknown[] = [];
    socket.on('message', (data) => {
      const packet = /^43\d+(\[.*)$/s.exec(String(data));
      if (!packet) return;
      answers.push((JSON.parse(packet[1] ?? '[]') as { error?: { code?: string } }[])[0]?.error?.code);
      if (answers.length === 1_000) resolve(answers);
    });
  });
  for (let number = 0; number < 1_000; number += 1) socket.send(`42${number}${post('no id', number)}`);
  expect(new Set(await refused)).toEqual(new Set(['invalid_input']));
  socket.close();
  expect(await fingerprint()).toEqual(before);
  await expectWorkGoesOn();
});

it('refuses bodies that are too long, not UTF-8, or of another type, by HTTP', async () => {
  const before = await fingerprint();
  const path = `/conversations/${conversationId}/messages`;
  const send = async (body: BodyInit, headers: Record<string, string> = {}) =>
    readAnswer(
      await fetch(`${stage.server.baseUrl}/api${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', cookie: author.cookie, ...headers },
      }),
    );
  const text = (body: string) => JSON.stringify({ clientId: randomUUID(), body });
  const half = Buffer.from(text('coupé é')).subarray(0, -3);
  expect([
    notRefusedAs(await send(text('x'.repeat(1_000_000))), ['payload_too_large']),
    notRefusedAs(await send(text('é'.repeat(20_001))), ['invalid_input']),
    notRefusedAs(await send(Buffer.concat([half, Buffer.from('"}')])), ['invalid_input']),
    notRefusedAs(await send(Buffer.from(text('é'), 'latin1')), ['invalid_input']),
    notRefusedAs(await send(text('bonjour'), { 'content-type': 'text/plain' }), ['unsupported_media']),
    notRefusedAs(await send(text('bonjour'), { 'content-encoding': 'gzip' }), [
      'unsupported_media',
      'invalid_input',
    ]),
    notRefusedAs(await send(text('bonjour'), { origin: 'https://ailleurs.exemple' }), ['foreign_origin']),
  ]).toEqual([null, null, null, null, null, null, null]);
  expect(await fingerprint()).toEqual(before);
});

it('ties a clientId to its author, its place and its words', async () => {
  const { baseUrl } = stage.server;
  const path = `/conversations/${conversationId}/messages`;
  const clientId = randomUUID();
  const send = async (seat: Seat, method: string, at: string, body?: object) =>
    readAnswer(await ask(baseUrl, seat, at, { method, ...(body ? { body: JSON.stringify(body) } : {}) }));
  const words = { clientId, body: 'Les mots de la première.' };
  const first = await send(author, 'POST', path, words);
  expect(first.status).toBe(201);
  const { id } = first.body as { id: string };
  expect(await send(author, 'POST', path, words)).toMatchObject({ status: 200, body: { id } });

  const elsewhere = await openThread(baseUrl, author, stage.cohort.channelId);
  await settled();
  const before = await fingerprint();
  const forged = [
    await send(author, 'POST', path, { clientId, body: 'D’autres mots.' }),
    await send(author, 'POST', `/conversations/${elsewhere}/messages`, words),
  ];
  expect(forged.map((answer) => notRefusedAs(answer, ['client_id_conflict']))).toEqual([null, null]);
  expect(await fingerprint()).toEqual(before);

  // Another person who sends, or takes back, under the same id only ever reaches what is theirs.
  const withdrawal = `/conversations/${conversationId}/withdrawals/${clientId}`;
  expect(await send(other, 'PUT', withdrawal, {})).toMatchObject({
    body: { outcome: 'stopped', message: null },
  });
  const blocked = await send(other, 'POST', path, { clientId, body: 'Les mots d’une autre.' });
  expect(notRefusedAs(blocked, ['withdrawn'])).toBeNull();
  const third = await send(witness.device.seat, 'POST', path, { clientId, body: 'Encore d’autres.' });
  expect(third).toMatchObject({ status: 201, body: { author: { id: witness.device.personId } } });
  const edit = { operationId: randomUUID(), revision: 1, body: 'Remplacé.' };
  expect(notRefusedAs(await send(other, 'PATCH', `/messages/${id}`, edit), ['forbidden'])).toBeNull();
  expect(notRefusedAs(await send(other, 'DELETE', `/messages/${id}`), ['forbidden'])).toBeNull();

  const { messages } = await readFresh(baseUrl, author, conversationId);
  expect(messages.find((message) => message.id === id)).toEqual(first.body);
});
