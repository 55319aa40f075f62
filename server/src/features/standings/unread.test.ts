import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { deleteMessage } from '../messages/messages.editing.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { hideMessage, restoreMessage } from '../messages/messages.moderation.ts';
import { moveMessages } from '../messages/messages.moving.ts';
import { postMessage } from '../messages/messages.service.ts';
import { listThreads } from '../threads/thread-lists.queries.ts';
import { createThread } from '../threads/threads.service.ts';
import { loadChannelChoices } from './choices.queries.ts';
import { countUnreadFollowedByChannel } from './followed.queries.ts';
import { setFollowing } from './levels.service.ts';
import { StandingModel } from './standings.model.ts';
import { loadStanding } from './standings.queries.ts';
import { markRead } from './standings.service.ts';

const app = useTestApp();
let d: Discussion;
let people: Speaker[];

beforeAll(async () => {
  d = await buildDiscussion(app);
  people = [d.nora, d.karim, d.elise];
});

const who = fc.nat(2);
const rank = fc.nat(7);
const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('post' as const), who }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('consume' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('all post' as const) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('read all' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('read' as const), who, rank }) },
  fc.record({ act: fc.constant('mark unread' as const), who, rank }),
  fc.record({ act: fc.constant('delete' as const), rank }),
  fc.record({ act: fc.constant('hide' as const), rank }),
  fc.record({ act: fc.constant('restore' as const), rank }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('move out' as const), rank }) },
  fc.record({ act: fc.constant('move in' as const), rank }),
  fc.record({ act: fc.constant('follow' as const), who, following: fc.boolean() }),
);
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

/** All have read, then write in the same instant: each has something of the others' unread. */
const crowd: Operation[] = [
  { act: 'all post' },
  { act: 'read all' },
  { act: 'consume' },
  { act: 'all post' },
];

async function run(threadId: string, step: Operation, sideId: string): Promise<void> {
  const lastSeq = await MessageModel.countDocuments({ conversationId: threadId });
  const at = 'rank' in step ? 1 + (step.rank % lastSeq) : 0;
  const message = await MessageModel.findOne({ conversationId: threadId, seq: at }).lean();
  const actor = ('who' in step ? people[step.who] : undefined)?.actor ?? d.elise.actor;
  switch (step.act) {
    case 'post':
      await postMessage(actor, { conversationId: threadId, clientId: newId(), body: 'Bonjour' });
      return;
    case 'consume':
      await consequences();
      return;
    case 'all post':
      await Promise.all(
        people.map((person) => run(threadId, { act: 'post', who: people.indexOf(person) }, sideId)),
      );
      return;
    case 'read all':
      await Promise.all(
        people.map(async (person) => {
          const { read } = await loadStanding(person.actor, threadId);
          await markRead(person.actor, { conversationId: threadId, seq: lastSeq, epoch: read.epoch });
        }),
      );
      return;
    case 'read':
      await markRead(actor, { conversationId: threadId, seq: at, epoch: 0 });
      return;
    case 'mark unread': {
      const { read } = await loadStanding(actor, threadId);
      await markRead(actor, { conversationId: threadId, seq: at - 1, epoch: read.epoch + 1 });
      return;
    }
    case 'delete': {
      const author = people.find(({ id }) => id === message?.authorId);
      if (author && message && message.state !== 'moved') await deleteMessage(author.actor, message._id);
      return;
    }
    case 'hide':
      if (message?.state === 'published') {
        await hideMessage(d.elise.actor, { messageId: message._id, reason: 'Un nom' });
      }
      return;
    case 'restore':
      if (message?.state === 'hidden') await restoreMessage(d.elise.actor, message._id);
      return;
    case 'move out':
      await moveOne(threadId, sideId, step.rank);
      return;
    case 'move in':
      await moveOne(sideId, threadId, step.rank);
      return;
    case 'follow':
      await setFollowing(actor, { threadId, following: step.following });
  }
}

async function moveOne(conversationId: string, threadId: string, rank: number): Promise<void> {
  const found = await MessageModel.find({ conversationId }).sort({ seq: 1 }).lean();
  const messages = found.filter(({ state }) => state === 'published' || state === 'hidden');
  const message = messages[rank % Math.max(1, messages.length)];
  if (!message) return;
  const move = { conversationId, operationId: newId(), messageIds: [message._id], to: { threadId } };
  await moveMessages(d.elise.actor, move);
}

async function open(channelId: string): Promise<string> {
  const words = { title: 'Un fil', kind: 'discussion' as const, body: 'Bonjour' };
  const { thread } = await createThread(d.nora.actor, { channelId, clientId: newId(), ...words });
  return thread.id;
}

/** Whether a followed thread has something unread: as counted, as flagged, and as defined. */
async function unreadIn(actor: Speaker['actor'], threadId: string): Promise<boolean> {
  const { personId } = actor;
  const { read, following, unread } = await loadStanding(actor, threadId);
  const defined = await unreadByDefinition(personId, threadId, read.seq);
  expect(unread).toBe(defined);
  const stored = await StandingModel.findOne({ personId, threadId }).lean();
  if (stored) expect(stored.hasUnread).toBe(defined > 0);
  else expect(following).toBe(false);
  return following && defined > 0;
}

/** The definition itself, counted from all messages. */
async function unreadByDefinition(personId: string, threadId: string, readSeq: number): Promise<number> {
  return MessageModel.countDocuments({
    conversationId: threadId,
    seq: { $gt: readSeq },
    authorId: { $ne: personId },
    state: 'published',
    movedFrom: null,
  });
}

describe('unread', () => {
  it('is what its definition says, with its flag and its badge, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 16 }), async (steps) => {
        const channel = await buildChannel({ cohortId: d.cohortId });
        const [threadId, sideId] = [await open(channel._id), await open(channel._id)];
        for (const step of steps) await run(threadId, step, sideId);
        await consequences();
        for (const { actor, id } of people) {
          const inBoth = [await unreadIn(actor, threadId), await unreadIn(actor, sideId)];
          const choices = await loadChannelChoices(id);
          const counted = await countUnreadFollowedByChannel(id, [channel._id], choices);
          const badge = counted.get(channel._id) ?? 0;
          const page = { channelId: channel._id, filter: 'unread' as const, limit: 10 };
          const { items } = await listThreads(actor, page);
          expect(items.map((item) => item.standing.unread > 0)).toEqual(Array(badge).fill(true));
          expect(badge).toBe(inBoth.filter((counts) => counts).length);
        }
      }),
      { numRuns: 15, examples: [[crowd]] },
    );
  }, 120_000);
});
