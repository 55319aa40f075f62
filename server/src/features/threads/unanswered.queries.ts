import type { Actor } from '@sentiers/shared/actor.ts';
import { canCreateThread, canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import type { Unanswered } from '@sentiers/shared/threads/schema.ts';
import { StreamModel } from '../../platform/journal/streams.ts';
import { type AccessedChannel, listReadableChannels } from '../channels/channels.access.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import { loadSummaries } from './threads.queries.ts';

const HOUR_MS = 3_600_000;
/** More than waits anywhere: an answer comes, or the thread is closed. */
const MOST_LOOKED_AT = 1_000;

/**
 * Open questions that nobody answered for so long, by channel, the oldest first: in the channels that the actor looks
 * after, else in those where they may answer.
 */
export async function listUnanswered(
  actor: Actor,
  { olderThanHours, limit }: { olderThanHours: number; limit: number },
): Promise<Unanswered> {
  const channels = await listChannelsToAnswerIn(actor);
  const waiting = await findWaiting(
    channels.map(({ facts }) => facts.id),
    new Date(Date.now() - olderThanHours * HOUR_MS),
  );
  const summaries = await loadSummaries(actor, waiting.slice(0, limit));
  const byChannel = Map.groupBy(summaries, ({ channelId }) => channelId);
  return {
    channels: channels.flatMap(({ channel }) => {
      const items = byChannel.get(channel._id);
      return items ? [{ channelId: channel._id, channelName: channel.name, items }] : [];
    }),
    total: waiting.length,
  };
}

async function listChannelsToAnswerIn(actor: Actor): Promise<AccessedChannel[]> {
  const readable = await listReadableChannels(actor);
  const moderated = readable.filter(({ facts }) => canModerateChannel(actor, facts));
  return moderated.length > 0 ? moderated : readable.filter(({ facts }) => canCreateThread(actor, facts));
}

async function findWaiting(channelIds: readonly string[], askedBefore: Date): Promise<string[]> {
  const streams = await StreamModel.find({ home: { $in: [...channelIds] }, labels: 'unanswered' }, { _id: 1 })
    .limit(MOST_LOOKED_AT)
    .lean<{ _id: string }[]>();
  const threads = await ThreadModel.find(
    { _id: { $in: streams.map(({ _id }) => _id) }, closed: null, createdAt: { $lte: askedBefore } },
    { createdAt: 1 },
  ).lean<Pick<ThreadDoc, '_id' | 'createdAt'>[]>();
  return threads.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).map(({ _id }) => _id);
}
