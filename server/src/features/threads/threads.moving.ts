import type { Actor } from '@sentiers/shared/actor.ts';
import {
  type ChannelFacts,
  canModerateChannel,
  canReadChannel,
  canReceiveThreads,
} from '@sentiers/shared/channels/policy.ts';
import { canMoveThread } from '@sentiers/shared/threads/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { forgetRights, loadActor, loadReaders } from '../memberships/memberships.queries.ts';
import type { DepartureDoc } from './departures.model.ts';
import { streamsOf } from './opening.access.ts';
import { forgetThreads, requireThread } from './threads.access.ts';
import type { ThreadDoc } from './threads.model.ts';
import { loadThread } from './threads.queries.ts';

interface ThreadMove {
  threadId: string;
  channelId: string;
}

/**
 * Takes a thread, with all that was written in it, to another channel. Once it answers, nothing more of it reaches
 * those who read the one and not the other.
 */
export async function moveThread(actor: Actor, { threadId, channelId }: ThreadMove): Promise<Thread> {
  const { thread, facts } = await requireThread(actor, threadId, canMoveThread);
  const to = await requireChannel(actor, channelId, canReceiveThreads);
  if (thread.channelId !== to.facts.id) {
    await journal.commit<ThreadDoc>(movingUnit(actor.personId, thread, to.facts.id));
    forgetThreads([threadId]);
    await forgetRights(await listThoseWhoReadOtherwise(facts.channel, to.facts));
  }
  return loadThread(actor, threadId);
}

function movingUnit(by: string, thread: ThreadDoc, toChannelId: string): Unit {
  const { _id: threadId, channelId: fromChannelId } = thread;
  return {
    authorise: async () => {
      const now = await loadActor(by);
      await requireThread(now, threadId, canMoveThread);
      await requireChannel(now, toChannelId, canReceiveThreads);
    },
    changes: [
      {
        entity: { kind: 'thread', id: threadId },
        streams: streamsOf({ _id: threadId, channelId: toChannelId }),
        leaves: [{ kind: 'channel', id: fromChannelId }],
        write: () => ({ update: { $set: { channelId: toChannelId, pinned: null } } }),
      },
      departure(threadId, fromChannelId),
    ],
    streamUpdates: () => [
      { stream: { kind: 'conversation', id: threadId }, home: toChannelId, removeLabels: ['pinned'] },
    ],
    events: () => [{ type: 'thread.moved', data: { threadId, fromChannelId, toChannelId, by } }],
  };
}

function departure(threadId: string, channelId: string): Change {
  const id = newId();
  return {
    entity: { kind: 'departure', id },
    streams: [{ kind: 'channel', id: channelId }],
    write: ({ at, version }) => ({
      insert: { _id: id, channelId, threadId, at, version } satisfies DepartureDoc,
    }),
  };
}

/** Those who read the first channel, and don't read the second one, or not as the same audience. */
async function listThoseWhoReadOtherwise(from: ChannelFacts, to: ChannelFacts): Promise<string[]> {
  const readers = await loadReaders([from, to]);
  const now = new Map((readers.get(to.id) ?? []).map((actor) => [actor.personId, actor]));
  return (readers.get(from.id) ?? [])
    .filter((actor) => {
      const there = now.get(actor.personId);
      return (
        !there ||
        !canReadChannel(there, to) ||
        canModerateChannel(there, to) !== canModerateChannel(actor, from)
      );
    })
    .map(({ personId }) => personId);
}
