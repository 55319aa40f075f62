import { isFollowed, isMuted } from '@sentiers/shared/following/policy.ts';
import {
  type ChannelLevel,
  channelLevelSchema,
  type ThreadLevel,
  threadLevelSchema,
} from '@sentiers/shared/following/schema.ts';
import { passes } from '@sentiers/shared/inbox/policy.ts';
import { mentionedPeople } from '@sentiers/shared/messages/body.ts';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, mention, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { deleteMessage } from '../messages/messages.editing.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { hideMessage, restoreMessage } from '../messages/messages.moderation.ts';
import { postMessage } from '../messages/messages.service.ts';
import { setChannelLevel, setThreadLevel } from '../standings/levels.service.ts';
import { loadStanding } from '../standings/standings.queries.ts';
import { markRead } from '../standings/standings.service.ts';
import { ThreadModel } from '../threads/threads.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

/** Two channels; threads are opened in them as it goes. */
const place = fc.nat(1);
const which = fc.nat(7);
const rank = fc.nat(5);
const threadLevel = fc.constantFrom<ThreadLevel | null>(null, ...threadLevelSchema.options);
const channelLevel = fc.constantFrom<ChannelLevel | null>(null, ...channelLevelSchema.options);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('open' as const), place, mentions: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('post' as const), which, mentions: fc.boolean() }) },
  fc.record({ act: fc.constant('write' as const), which }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('read' as const), which, rank }) },
  fc.record({ act: fc.constant('mark unread' as const), which, rank }),
  fc.record({ act: fc.constant('delete' as const), which, rank }),
  fc.record({ act: fc.constant('hide' as const), which, rank }),
  fc.record({ act: fc.constant('restore' as const), which, rank }),
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('thread level' as const), which, level: threadLevel }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('channel level' as const), place, level: channelLevel }),
  },
  fc.record({ act: fc.constant('mute thread' as const), which, muted: fc.boolean() }),
  fc.record({ act: fc.constant('mute channel' as const), place, muted: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('consume' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Stage {
  reader: Speaker;
  channelIds: string[];
  threadIds: string[];
}

/** Nora writes, Élise moderates; the reader reads, writes and chooses. */
async function run({ reader, channelIds, threadIds }: Stage, next: Step): Promise<void> {
  const channelId = channelIds['place' in next ? next.place : 0] ?? '';
  const conversationId = threadIds['which' in next ? next.which % threadIds.length : 0] ?? '';
  const lastSeq = await MessageModel.countDocuments({ conversationId });
  const seq = 'rank' in next ? 1 + (next.rank % lastSeq) : 0;
  const message = await MessageModel.findOne({ conversationId, seq }).lean();
  const words = 'mentions' in next && next.mentions ? mention(reader) : 'Bonjour';
  const mutedUntil = 'muted' in next && next.muted ? new Date(Date.now() + 3_600_000).toISOString() : null;
  const byNora = message?.authorId === d.nora.id;
  switch (next.act) {
    case 'open':
      threadIds.push((await d.nora.open(channelId, { body: words })).id);
      return;
    case 'post':
      await postMessage(d.nora.actor, { conversationId, clientId: newId(), body: words });
      return;
    case 'write':
      await postMessage(reader.actor, { conversationId, clientId: newId(), body: 'Je réponds' });
      return;
    case 'read':
      await markRead(reader.actor, { conversationId, seq, epoch: 0 });
      return;
    case 'mark unread': {
      const { read } = await loadStanding(reader.actor, conversationId);
      await markRead(reader.actor, { conversationId, seq: seq - 1, epoch: read.epoch + 1 });
      return;
    }
    case 'delete':
      if (message && byNora && message.state === 'published') await deleteMessage(d.nora.actor, message._id);
      return;
    case 'hide':
      if (message?.state === 'published' && byNora) {
        await hideMessage(d.elise.actor, { messageId: message._id, reason: 'Un nom' });
      }
      return;
    case 'restore':
      if (message?.state === 'hidden') await restoreMessage(d.elise.actor, message._id);
      return;
    case 'thread level':
      await setThreadLevel(reader.actor, { threadId: conversationId, level: next.level });
      return;
    case 'channel level':
      await setChannelLevel(reader.actor, { channelId, level: next.level });
      return;
    case 'mute thread':
      await setThreadLevel(reader.actor, { threadId: conversationId, mutedUntil });
      return;
    case 'mute channel':
      await setChannelLevel(reader.actor, { channelId, mutedUntil });
      return;
    case 'consume':
      await consequences();
  }
}

/** Unread by definition: published after the mark, and not mine. */
async function unreadOf(reader: Speaker, threadId: string, after: number) {
  return MessageModel.find({
    conversationId: threadId,
    seq: { $gt: after },
    authorId: { $ne: reader.id },
    state: 'published',
  }).lean();
}

/** What the badges have to say, from read state and choices alone. */
async function expected({ reader, channelIds }: Stage) {
  const channels: Record<string, string[]> = {};
  const lines: string[] = [];
  const choices = new Map<string, { level: ChannelLevel | null; mutedUntil: string | null }>();
  for (const channelId of channelIds) {
    const { body } = await reader.visitor.get(`/api/channels/${channelId}`).expect(200);
    choices.set(channelId, body.following);
  }
  for (const { _id, channelId } of await ThreadModel.find({ channelId: { $in: channelIds } }).lean()) {
    const choice = choices.get(channelId) ?? { level: null, mutedUntil: null };
    const standing = await loadStanding(reader.actor, _id);
    const unread = await unreadOf(reader, _id, standing.read.seq);
    expect(standing.unread).toBe(unread.length);
    expect(standing.following).toBe(isFollowed(standing, choice));
    if (isMuted([standing.mutedUntil, choice.mutedUntil], Date.now())) continue;
    if (standing.following && unread.length > 0) {
      channels[channelId] = [...(channels[channelId] ?? []), _id];
    }
    const level = standing.following ? 'all' : (standing.level ?? choice.level ?? 'mine');
    lines.push(
      ...unread
        .filter(({ body }) => mentionedPeople(body).includes(reader.id) && passes('mentioned', level))
        .map((message) => message._id),
    );
  }
  return { channels, lines };
}

/** Everything that a red number opens, through the API. */
async function reachable({ reader, channelIds }: Stage) {
  const badges = await reader.badges();
  const channels: Record<string, string[]> = {};
  for (const channelId of channelIds) {
    const threads = await reader.threads(channelId, '?filter=unread&limit=100');
    expect(threads.length).toBe(badges.channels[channelId] ?? 0);
    for (const { standing } of threads) expect(standing.unread).toBeGreaterThan(0);
    if (threads.length > 0) channels[channelId] = threads.map(({ id }) => id);
  }
  const followed = (await reader.followed('?unread=true&limit=100')).map(({ id }) => id);
  expect(followed.sort()).toEqual(Object.values(channels).flat().sort());
  const lines = await reader.inbox('?limit=100');
  expect(lines.length).toBe(badges.inbox);
  const { body } = await reader.visitor.get('/api/inbox/groups?limit=50').expect(200);
  const grouped = body.items.flatMap((group: { lines: { id: string }[] }) => group.lines.map(({ id }) => id));
  expect(grouped.sort()).toEqual(lines.map(({ id }) => id).sort());
  return { channels, lines: lines.map(({ messageId }) => messageId) };
}

const sorted = ({ channels, lines }: { channels: Record<string, string[]>; lines: (string | null)[] }) => ({
  channels: Object.fromEntries(Object.entries(channels).map(([id, threads]) => [id, threads.toSorted()])),
  lines: lines.toSorted(),
});

it('every red number counts what it opens, whatever was done, and clears when that is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const actor = await buildActorOfCohort(d.cohortId);
      const reader = new Speaker(actor, await app.signIn(actor));
      const channelIds = [
        await buildChannel({ cohortId: d.cohortId }),
        await buildChannel({ cohortId: d.cohortId }),
      ].map(({ _id }) => _id);
      const stage: Stage = { reader, channelIds, threadIds: [] };
      await run(stage, { act: 'open', place: 0, mentions: false });
      for (const next of steps) await run(stage, next);
      await consequences();
      expect(sorted(await reachable(stage))).toEqual(sorted(await expected(stage)));
      const { at } = await reader.badges();
      await reader.visitor.put('/api/read', { scope: { kind: 'all' }, upTo: at }).expect(200);
      await consequences();
      expect(await reader.badges()).toMatchObject({ inbox: 0, channels: {} });
      expect(await reachable(stage)).toEqual({ channels: {}, lines: [] });
      await withdrawGrants(reader.id, { 'scope.kind': 'cohort' });
      await d.nora.say(stage.threadIds[0] ?? '', mention(reader));
      await consequences();
      const gone = await reader.badges();
      expect([gone.inbox, gone.channels]).toEqual([0, {}]);
    }),
    { numRuns: 10 },
  );
}, 240_000);
