import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PersonModel } from '../../features/people/people.model.ts';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';

const app = useTestApp();
const nowhere = '00000000-0000-4000-8000-000000000000';

async function buildPlace() {
  const cohort = await buildCohort();
  const channel = await buildChannel({ cohortId: cohort._id });
  const [writer, reader] = [await buildActorOfCohort(cohort._id), await buildActorOfCohort(cohort._id)];
  const browser = await app.signIn(writer);
  const { body: thread } = await browser
    .post(`/api/channels/${channel._id}/threads`, {
      clientId: randomUUID(),
      title: 'Qui a déjà convaincu une communauté de communes ?',
      kind: 'question',
      body: 'Nous en rencontrons une jeudi.',
    })
    .expect(201);
  return { cohort, channel, writer, reader, browser, threadId: thread.id as string };
}

function message(conversationId: string, body = 'Bonjour à tout le monde') {
  return { conversationId, clientId: randomUUID(), body };
}

it('tells whoever connects what time it is', async () => {
  const { browser } = await buildPlace();
  const before = Date.now();
  const { at } = await (await browser.connect()).waitFor('clock.told');
  expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(at)).toBeLessThanOrEqual(Date.now());
});

describe('a call', () => {
  it('reaches the very operation that HTTP does: same answer, same receipt', async () => {
    const { browser, threadId } = await buildPlace();
    const socket = await browser.connect();
    const input = message(threadId);
    const posted = await socket.call('messages.post', input);
    expect(posted).toMatchObject({
      ok: true,
      status: 201,
      data: { body: input.body, clientId: input.clientId },
    });
    const { conversationId, ...body } = input;
    const again = await browser.post(`/api/conversations/${conversationId}/messages`, body).expect(200);
    expect(posted).toMatchObject({ data: { id: again.body.id, seq: again.body.seq } });
    expect(await socket.call('messages.post', input)).toMatchObject({ ok: true, status: 200 });
  });

  it('gets the table’s errors', async () => {
    const { browser, threadId } = await buildPlace();
    const socket = await browser.connect();
    const cases: [unknown, unknown, string][] = [
      ['messages.post', message(nowhere), 'not_found'],
      ['messages.post', { ...message(threadId), body: '' }, 'invalid_input'],
      ['messages.post', { ...message(threadId), clientId: 'mine' }, 'invalid_input'],
      ['messages.post', message(threadId, 'x'.repeat(20_001)), 'invalid_input'],
      ['messages.post', message(threadId, 'broken \ud800 text'), 'invalid_input'],
      ['messages.post', null, 'invalid_input'],
      ['messages.post', [], 'invalid_input'],
      ['messages.post', 'text', 'invalid_input'],
      ['messages.post', { ...message(threadId), body: { $gt: '' } }, 'invalid_input'],
      ['me.get', {}, 'method_not_allowed'],
      ['session.create', { email: 'a@b.fr', password: 'x' }, 'method_not_allowed'],
      ['messages', {}, 'not_found'],
      ['', {}, 'not_found'],
      ['__proto__', {}, 'not_found'],
      ['constructor.constructor', {}, 'not_found'],
      ['messages.post.handler', {}, 'not_found'],
      ['messages.__proto__', {}, 'not_found'],
      [12, {}, 'invalid_input'],
      [null, {}, 'invalid_input'],
      [{ toString: 'x' }, {}, 'invalid_input'],
    ];
    for (const [operation, input, code] of cases) {
      const answer = await socket.call(operation as string, input);
      expect([operation, answer]).toMatchObject([operation, { ok: false, error: { code } }]);
    }
    expect(await socket.call('messages.list', { conversationId: threadId })).toMatchObject({
      ok: true,
      data: { lastSeq: 1 },
    });
  });

  it('without someone to answer to is not carried out, whatever its arguments', async () => {
    const { browser, threadId } = await buildPlace();
    const socket = await browser.connect();
    const emit = socket.raw.emit.bind(socket.raw) as (event: string, ...args: unknown[]) => void;
    emit('call', 'messages.post', message(threadId));
    emit('call');
    emit('call', undefined, undefined, 'no function');
    emit('conversation.open');
    emit('conversation.open', { conversationId: threadId });
    emit('typing.set', 12);
    emit('presence.watch', null, null);
    emit('nothing we know', { a: 1 });
    await socket.settled();
    expect(await socket.call('messages.list', { conversationId: threadId })).toMatchObject({
      data: { lastSeq: 1 },
    });
  });
});

describe('a frame that is malformed or too large', () => {
  it('ends its own connection at most, and nobody else’s', async () => {
    const { browser, threadId } = await buildPlace();
    const witness = await browser.connect();
    const frames: (string | Uint8Array)[] = [
      'x'.repeat(600_000),
      '42',
      '42[',
      '42{"a":1}',
      '42["call"]',
      '42["disconnect"]',
      '42["disconnecting","forged"]',
      '42["error",{"forged":true}]',
      '42["newListener","call"]',
      `42["call","messages.post",${JSON.stringify(message(threadId))}]`,
      '451-["call",{"_placeholder":true,"num":9}]',
      '99999999999999999',
      Buffer.from([0xff, 0xfe, 0x00]),
      '40/admin,',
      '40{"account":{"$ne":1}}',
    ];
    for (const frame of frames) await sendRaw(frame, browser.cookie);
    expect(await witness.call('messages.list', { conversationId: threadId })).toMatchObject({
      ok: true,
      data: { lastSeq: 1 },
    });
  });
});

/** Speaks to the server below Socket.IO: opens, connects, sends this frame, and leaves (or is cut). */
function sendRaw(frame: string | Uint8Array, cookie: string): Promise<void> {
  const url = `${app.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  return new Promise((resolve) => {
    const raw = new WebSocket(url, { headers: { cookie, origin: app.url } });
    raw.addEventListener('message', ({ data }) => {
      const text = String(data);
      if (text.startsWith('0')) raw.send('40');
      if (!text.startsWith('40')) return;
      raw.send(frame);
      raw.close();
    });
    raw.addEventListener('close', () => resolve());
  });
}

describe('an open conversation', () => {
  it('receives what others write, as the journal has it, and only what it opened', async () => {
    const { browser, threadId, reader } = await buildPlace();
    const other = await buildPlace();
    const socket = await (await app.signIn(reader)).connect();
    const opened = await socket.openConversation(threadId);
    expect(opened).toMatchObject({ ok: true, data: { version: expect.any(Number) } });
    const version = opened.ok ? opened.data.version : -1;
    expect(opened).toMatchObject({ version });
    const writing = await browser.connect();
    const posted = await writing.call('messages.post', message(threadId, 'Oui, celle du Haut-Pays.'));
    await other.browser.post(`/api/conversations/${other.threadId}/messages`, {
      clientId: randomUUID(),
      body: 'ailleurs',
    });
    const frame = await socket.waitFor('journal.advanced');
    expect(frame).toMatchObject({ conversationId: threadId, from: version, to: version + 1 });
    expect(posted).toMatchObject({ ok: true, data: frame.changes[0] });
    await socket.settled();
    expect(socket.received('journal.advanced').map(({ conversationId }) => conversationId)).toEqual([
      threadId,
    ]);
    expect(writing.received('journal.advanced')).toEqual([]);
  });

  it('is closed when asked', async () => {
    const { browser, threadId, reader } = await buildPlace();
    const socket = await (await app.signIn(reader)).connect();
    await socket.openConversation(threadId);
    const closed = await socket.raw.emitWithAck('conversation.close', { conversationId: threadId });
    expect(closed).toMatchObject({ ok: true });
    await browser.post(`/api/conversations/${threadId}/messages`, { clientId: randomUUID(), body: 'après' });
    await socket.settled();
    expect(socket.received('journal.advanced')).toEqual([]);
  });

  it('is refused as if it did not exist to who does not read it', async () => {
    const { threadId, channel } = await buildPlace();
    const stranger = await buildActorOfCohort((await buildCohort())._id);
    const socket = await (await app.signIn(stranger)).connect();
    const refused = await socket.openConversation(threadId);
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(await socket.openConversation(nowhere)).toEqual(refused);
    expect(await socket.openChannel(channel._id)).toEqual(refused);
    expect(await socket.openConversation('not-an-id')).toMatchObject({ error: { code: 'invalid_input' } });
  });

  it('is lost at once with the right to read it, and nothing committed after reaches', async () => {
    const { cohort, browser, threadId, channel, reader } = await buildPlace();
    const coordinator = await app.signIn(await buildCoordinator());
    const visitor = await app.signIn(reader);
    const socket = await visitor.connect();
    await socket.openConversation(threadId);
    await socket.openChannel(channel._id);
    await coordinator.delete(`/api/cohorts/${cohort._id}/people/${reader.personId}`).expect(204);
    const lost = await socket.waitFor('access.changed', (change) => change.lost.length > 0);
    expect([...lost.lost].sort()).toEqual([threadId, channel._id].sort());
    await browser
      .post(`/api/conversations/${threadId}/messages`, { clientId: randomUUID(), body: 'entre nous' })
      .expect(201);
    await socket.settled();
    expect(socket.received('journal.advanced')).toEqual([]);
    expect(socket.received('channel.active')).toEqual([]);
    expect(await socket.openConversation(threadId)).toMatchObject({ error: { code: 'not_found' } });
    expect(await socket.call('messages.post', message(threadId))).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});

describe('an open channel', () => {
  it('learns of new threads, and that someone wrote in one', async () => {
    const { browser, channel, threadId, reader, writer } = await buildPlace();
    const socket = await (await app.signIn(reader)).connect();
    await socket.openChannel(channel._id);
    await browser
      .post(`/api/channels/${channel._id}/threads`, {
        clientId: randomUUID(),
        title: 'Un autre fil',
        body: 'Son premier message',
      })
      .expect(201);
    const advanced = await socket.waitFor('channel.advanced');
    expect(advanced).toMatchObject({
      channelId: channel._id,
      changes: [{ kind: 'thread', title: 'Un autre fil' }],
    });
    await browser.post(`/api/conversations/${threadId}/messages`, {
      clientId: randomUUID(),
      body: 'du neuf',
    });
    const active = await socket.waitFor('channel.active', (activity) => activity.threadId === threadId);
    expect(active).toEqual({
      channelId: channel._id,
      threadId,
      conversationId: threadId,
      lastSeq: 2,
      authorId: writer.personId,
    });
  });
});

describe('one’s own journal', () => {
  it('comes to every device of the person, and to nobody else', async () => {
    const { browser, threadId, reader } = await buildPlace();
    const [phone, desk] = [await app.signIn(reader), await app.signIn(reader)];
    const [onPhone, onDesk, writer] = [await phone.connect(), await desk.connect(), await browser.connect()];
    await phone.put(`/api/conversations/${threadId}/read`, { seq: 1, epoch: 0 }).expect(200);
    for (const socket of [onPhone, onDesk]) {
      const frame = await socket.waitFor('person.advanced', ({ changes }) =>
        changes.some((change) => change.kind === 'standing' && change.standing.read.seq === 1),
      );
      expect(frame.to).toBeGreaterThan(frame.from);
    }
    await writer.settled();
    expect(JSON.stringify(writer.received('person.advanced'))).not.toContain(reader.personId);
    expect(await PersonModel.countDocuments({ _id: reader.personId })).toBe(1);
  });
});
