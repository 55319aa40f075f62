import type { ConversationChange } from '@sentiers/shared/conversations/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, type Speaker } from '../../test/discussion.ts';
import type { TestSocket } from '../../test/visitor.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

/** A client's cache of one conversation, kept by frames alone. */
class Cache {
  readonly entities = new Map<string, ConversationChange>();
  readonly socket: TestSocket;
  readonly threadId: string;
  version: number;

  private constructor(socket: TestSocket, threadId: string, version: number) {
    this.socket = socket;
    this.threadId = threadId;
    this.version = version;
  }

  static async open(who: Speaker, threadId: string): Promise<Cache> {
    // What was said before is not to arrive after it was opened: frames wait a moment for one another.
    await journal.framesDelivered();
    const socket = await who.visitor.connect();
    const answer = await socket.openConversation(threadId);
    if (!answer.ok) throw new Error('the conversation could not be opened');
    const page = await who.page(threadId);
    const cache = new Cache(socket, threadId, page.version);
    for (const message of page.items) cache.entities.set(message.id, message);
    return cache;
  }

  /** Applies what arrived up to a version, as a client does: no gap, nothing twice. */
  async upTo(version: number): Promise<void> {
    await this.socket.waitFor(
      'journal.advanced',
      (frame) => frame.conversationId === this.threadId && frame.to >= version,
    );
    for (const frame of this.socket.received('journal.advanced')) {
      if (frame.conversationId !== this.threadId || frame.to <= this.version) continue;
      expect(frame.from).toBeLessThanOrEqual(this.version);
      for (const change of frame.changes) this.#apply(change);
      this.version = frame.to;
    }
  }

  /** What was moved away is replaced by another entry of its rank. */
  #apply(change: ConversationChange): void {
    for (const known of this.entities.values()) {
      if (known.kind === 'message' && change.kind === 'message' && known.seq === change.seq) {
        this.entities.delete(known.id);
      }
    }
    this.entities.set(change.id, change);
  }

  messages(): Message[] {
    return [...this.entities.values()]
      .filter((entity): entity is Message => entity.kind === 'message')
      .sort((a, b) => a.seq - b.seq);
  }
}

const reason = 'Une personne accompagnée est nommée.';

/** Every operation that changes a conversation, each done by whoever may. */
const operations: [string, (threadId: string, message: Message) => Promise<unknown>][] = [
  ['messages.post', (threadId) => d.karim.say(threadId, 'Un de plus')],
  [
    'messages.edit',
    (_, { id, revision }) =>
      d.nora.visitor
        .patch(`/api/messages/${id}`, { operationId: newId(), revision, body: 'Mieux dit' })
        .expect(200),
  ],
  ['messages.delete', (_, { id }) => d.nora.visitor.delete(`/api/messages/${id}`).expect(200)],
  [
    'messages.setReaction',
    (_, { id }) => d.karim.visitor.put(`/api/messages/${id}/reactions/utile`, { active: true }).expect(200),
  ],
  [
    'messages.withdraw',
    (threadId, { clientId }) =>
      d.nora.visitor.put(`/api/conversations/${threadId}/withdrawals/${clientId}`).expect(200),
  ],
  ['messages.hide', (_, { id }) => d.elise.visitor.put(`/api/messages/${id}/hidden`, { reason }).expect(200)],
  [
    'messages.restore',
    async (_, { id }) => {
      await d.elise.visitor.put(`/api/messages/${id}/hidden`, { reason }).expect(200);
      await d.elise.visitor.delete(`/api/messages/${id}/hidden`).expect(200);
    },
  ],
  [
    'messages.move',
    (threadId, { id }) =>
      d.elise.visitor
        .post(`/api/conversations/${threadId}/moves`, {
          operationId: newId(),
          messageIds: [id],
          to: { channelId: d.channelId, title: 'Ailleurs' },
        })
        .expect(200),
  ],
  [
    'reports.create, which veils',
    (_, { id }) =>
      d.karim.visitor.put(`/api/messages/${id}/report`, { reason: 'accompanied-person' }).expect(200),
  ],
];

describe('a conversation kept by frames', () => {
  it.each(operations)('is what a fresh read gives, after %s', async (_name, act) => {
    const thread = await d.nora.open(d.channelId);
    const message = await d.nora.say(thread.id, 'Qui a déjà convaincu une mairie ?');
    const caches = await Promise.all([d.nora, d.karim, d.elise].map((who) => Cache.open(who, thread.id)));
    await act(thread.id, message);
    for (const [i, who] of [d.nora, d.karim, d.elise].entries()) {
      const fresh = await who.page(thread.id);
      const cache = caches[i];
      await cache?.upTo(fresh.version);
      expect(cache?.messages()).toEqual(fresh.items);
      expect(cache?.version).toBe(fresh.version);
    }
  });

  it('is caught up by asking what changed, whatever was done meanwhile', async () => {
    const thread = await d.nora.open(d.channelId);
    const before = await d.karim.page(thread.id);
    for (const [, act] of operations) await act(thread.id, await d.nora.say(thread.id));
    const { body } = await d.karim.visitor
      .get(`/api/conversations/${thread.id}/changes?after=${before.version}&limit=500`)
      .expect(200);
    const fresh = await d.karim.page(thread.id);
    expect(body).toMatchObject({ from: before.version, to: fresh.version, audience: 'readers' });
    const known = new Map(before.items.map((message) => [message.id, message]));
    for (const change of body.changes as ConversationChange[]) {
      if (change.kind === 'message') known.set(change.id, change);
    }
    expect([...known.values()].sort((a, b) => a.seq - b.seq)).toEqual(fresh.items);
  });
});

describe('who receives what', () => {
  it('gives moderators the hidden words, and readers a tombstone', async () => {
    const thread = await d.nora.open(d.channelId);
    const message = await d.nora.say(thread.id, 'Un nom de trop');
    const [reader, moderator] = await Promise.all([
      Cache.open(d.karim, thread.id),
      Cache.open(d.elise, thread.id),
    ]);
    await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason }).expect(200);
    const { version } = await d.karim.page(thread.id);
    await Promise.all([reader.upTo(version), moderator.upTo(version)]);
    expect(reader.entities.get(message.id)).toMatchObject({ state: 'hidden', body: '', hiddenReason: null });
    expect(moderator.entities.get(message.id)).toMatchObject({
      body: 'Un nom de trop',
      hiddenReason: reason,
    });
    expect(JSON.stringify(reader.socket.received('journal.advanced'))).not.toContain('Un nom de trop');
  });

  it('lets a stranger open nothing, and sends them nothing', async () => {
    const thread = await d.nora.open(d.channelId);
    const [stranger, peer] = await Promise.all([
      d.stranger.visitor.connect(),
      Cache.open(d.karim, thread.id),
    ]);
    const refused = await stranger.openConversation(thread.id);
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(await stranger.openChannel(d.channelId)).toMatchObject({ ok: false });
    const message = await d.nora.say(thread.id);
    await peer.upTo(message.version);
    await stranger.settled();
    expect(stranger.received('journal.advanced')).toEqual([]);
    expect(stranger.received('channel.active')).toEqual([]);
  });

  it('tells the channel’s readers where something was posted, and not of what was merely reacted to', async () => {
    const thread = await d.nora.open(d.channelId);
    await journal.framesDelivered();
    const socket = await d.karim.visitor.connect();
    await socket.openChannel(d.channelId);
    const message = await d.nora.say(thread.id);
    const active = await socket.waitFor('channel.active', ({ lastSeq }) => lastSeq === message.seq);
    expect(active).toEqual({
      channelId: d.channelId,
      threadId: thread.id,
      conversationId: thread.id,
      lastSeq: 2,
      authorId: d.nora.id,
    });
    await d.elise.visitor.put(`/api/messages/${message.id}/reactions/merci`, { active: true }).expect(200);
    const next = await d.nora.say(thread.id);
    await socket.waitFor('channel.active', ({ lastSeq }) => lastSeq === next.seq);
    const here = socket.received('channel.active').filter(({ threadId }) => threadId === thread.id);
    expect(here.map(({ lastSeq }) => lastSeq)).toEqual([2, 3]);
  });

  it('answers a post by the socket with its status, as by HTTP', async () => {
    const thread = await d.nora.open(d.channelId);
    const socket = await d.nora.visitor.connect();
    const input = { conversationId: thread.id, clientId: newId(), body: 'Par la prise' };
    const first = await socket.call('messages.post', input);
    expect(first).toMatchObject({ ok: true, status: 201, data: { body: 'Par la prise', seq: 2 } });
    expect(await socket.call('messages.post', input)).toMatchObject({ ok: true, status: 200 });
    const stranger = await d.stranger.visitor.connect();
    expect(await stranger.call('messages.post', input)).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
