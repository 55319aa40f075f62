import type { PersonChange } from '@sentiers/shared/inbox/schema.ts';
import { mentionedPeople } from '@sentiers/shared/messages/body.ts';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  mention,
  type Speaker,
} from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { deleteMessage } from '../messages/messages.editing.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { hideMessage, restoreMessage } from '../messages/messages.moderation.ts';
import { postMessage } from '../messages/messages.service.ts';
import { loadStanding } from '../standings/standings.queries.ts';
import { markRead } from '../standings/standings.service.ts';
import { countBadges, listNotices } from './inbox.queries.ts';
import { setNoticeDone } from './inbox.service.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const rank = fc.nat(3);
const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('mention' as const) }) },
  fc.record({ act: fc.constant('post' as const) }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('read' as const), rank }) },
  fc.record({ act: fc.constant('mark unread' as const), rank }),
  fc.record({ act: fc.constant('delete' as const), rank }),
  fc.record({ act: fc.constant('hide' as const), rank }),
  fc.record({ act: fc.constant('restore' as const), rank }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('consume' as const) }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

const hiddenAWhile: Operation[] = [
  { act: 'mention' },
  { act: 'hide', rank: 1 },
  { act: 'consume' },
  { act: 'restore', rank: 1 },
];

const hiddenWhenRead: Operation[] = [
  { act: 'mention' },
  { act: 'read', rank: 1 },
  { act: 'consume' },
  { act: 'hide', rank: 1 },
  { act: 'consume' },
  { act: 'mark unread', rank: 0 },
];
const readWhenHidden: Operation[] = [
  { act: 'mention' },
  { act: 'hide', rank: 1 },
  { act: 'consume' },
  { act: 'read', rank: 1 },
  { act: 'restore', rank: 1 },
  { act: 'consume' },
  { act: 'mark unread', rank: 0 },
];

/** Nora writes and mentions; the reader reads; Élise hides and restores. */
async function run(threadId: string, reader: Speaker, step: Operation): Promise<void> {
  const lastSeq = await MessageModel.countDocuments({ conversationId: threadId });
  const seq = 'rank' in step ? 1 + (step.rank % lastSeq) : 0;
  const message = await MessageModel.findOne({ conversationId: threadId, seq }).lean();
  const post = (body: string) =>
    postMessage(d.nora.actor, { conversationId: threadId, clientId: newId(), body });
  switch (step.act) {
    case 'mention':
      await post(mention(reader));
      return;
    case 'post':
      await post('Bonjour');
      return;
    case 'read':
      await markRead(reader.actor, { conversationId: threadId, seq, epoch: 0 });
      return;
    case 'mark unread': {
      const { read } = await loadStanding(reader.actor, threadId);
      await markRead(reader.actor, { conversationId: threadId, seq: seq - 1, epoch: read.epoch + 1 });
      return;
    }
    case 'delete':
      if (message) await deleteMessage(d.nora.actor, message._id);
      return;
    case 'hide':
      if (message?.state === 'published') {
        await hideMessage(d.elise.actor, { messageId: message._id, reason: 'Un nom' });
      }
      return;
    case 'restore':
      if (message?.state === 'hidden') await restoreMessage(d.elise.actor, message._id);
      return;
    case 'consume':
      await consequences();
  }
}

it('counts exactly what waits to be read, whatever was done in whatever order, and clears when all is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 18 }), async (steps) => {
      const actor = await buildActorOfCohort(d.cohortId);
      const reader = { actor, id: actor.personId } as Speaker;
      const thread = await d.nora.open(d.channelId);
      for (const step of steps) await run(thread.id, reader, step);
      await consequences();
      const { read } = await loadStanding(actor, thread.id);
      const messages = await MessageModel.find({ conversationId: thread.id }).sort({ seq: 1 }).lean();
      const waiting = messages.filter(
        ({ seq, state, body }) =>
          seq > read.seq && state === 'published' && mentionedPeople(body).includes(reader.id),
      );
      const { items } = await listNotices(actor, { open: true, limit: 100 });
      expect(items.map(({ messageId }) => messageId).sort()).toEqual(waiting.map(({ _id }) => _id).sort());
      expect((await countBadges(actor)).inbox).toBe(items.length);
      await markRead(actor, { conversationId: thread.id, seq: messages.length, epoch: read.epoch });
      await consequences();
      expect(await countBadges(actor)).toMatchObject({
        inbox: 0,
        reports: 0,
        direct: 0,
        channels: {},
        changesAt: null,
      });
    }),
    { numRuns: 20, examples: [[hiddenAWhile], [hiddenWhenRead], [readWhenHidden]] },
  );
}, 120_000);

it('keeps a person’s cache by frames alone as a fresh catch-up gives it', async () => {
  const actor = await buildActorOfCohort(d.cohortId);
  const visitor = await app.signIn(actor);
  const socket = await visitor.connect();
  const reader = { actor, id: actor.personId } as Speaker;
  const thread = await d.nora.open(d.channelId);
  for (let i = 0; i < 3; i += 1) await d.nora.say(thread.id, mention(reader));
  await consequences();
  await visitor.put(`/api/conversations/${thread.id}/read`, { seq: 3, epoch: 0 }).expect(200);
  await visitor.put(`/api/conversations/${thread.id}/read`, { seq: 1, epoch: 1 }).expect(200);
  await visitor.put(`/api/threads/${thread.id}/following`, { following: false }).expect(200);
  await consequences();
  const [notice] = (await listNotices(actor, { open: true, limit: 1 })).items;
  await setNoticeDone(actor, { noticeId: notice?.id ?? '', done: true });
  const { body } = await visitor.get('/api/me/changes?after=0&limit=500').expect(200);
  await socket.waitFor('person.advanced', ({ to }) => to >= body.to);
  const cache = new Map<string, PersonChange>();
  let version = 0;
  for (const frame of socket.received('person.advanced')) {
    expect(frame.from).toBe(version);
    for (const change of frame.changes) cache.set(change.id, change);
    version = frame.to;
  }
  expect(version).toBe(body.to);
  expect([...cache.values()].sort((a, b) => a.version - b.version)).toEqual(body.changes);
});
