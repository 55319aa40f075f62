import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ChannelChoice, ChannelLevel, ThreadLevel } from '@sentiers/shared/following/schema.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { readChannel } from '../channels/channels.access.ts';
import { readThread } from '../threads/threads.access.ts';
import {
  type ChannelFollowingDoc,
  ChannelFollowingModel,
  channelFollowingId,
} from './channel-followings.model.ts';
import { presentChannelChoice } from './choices.queries.ts';
import { standInChannel } from './stand-in-channel.ts';
import { changeStanding } from './standings.changes.ts';
import { levelOf, notMuted, type StandingDoc } from './standings.model.ts';
import { loadStanding, unreadAfter } from './standings.queries.ts';

interface Choice<Level> {
  level?: Level | null | undefined;
  mutedUntil?: string | null | undefined;
}

/** Follows a thread, or only what mentions one there: what was chosen sticks, whatever happens in the thread. */
export function setFollowing(
  actor: Actor,
  { threadId, following }: { threadId: string; following: boolean },
): Promise<ThreadStanding> {
  return setThreadLevel(actor, { threadId, level: following ? 'all' : 'mentions' });
}

/** Chooses what one wants of a thread, or leaves it to its channel; asks for silence, or for none any more. */
export async function setThreadLevel(
  actor: Actor,
  { threadId, level, mutedUntil }: Choice<ThreadLevel> & { threadId: string },
): Promise<ThreadStanding> {
  const place = await readThread(actor, threadId);
  await changeStanding(actor.personId, place, async (current) => {
    const chosen = level === undefined ? levelOf(current.follow) : level;
    const muted = muteOf(mutedUntil) ?? current.mutedUntil;
    if (chosen === levelOf(current.follow) && isSame(muted, current)) return null;
    const hasUnread = (await unreadAfter(actor.personId, threadId, current.readSeq)) > 0;
    return { level: chosen, mutedUntil: muted, hasUnread };
  });
  return loadStanding(actor, threadId);
}

/** Chooses what one wants of a channel's threads, or nothing; asks for silence, or for none any more. */
export async function setChannelLevel(
  actor: Actor,
  { channelId, level, mutedUntil }: Choice<ChannelLevel> & { channelId: string },
): Promise<ChannelChoice> {
  await readChannel(actor, channelId);
  const since = level === 'all' ? new Date() : null;
  if (since) await standInChannel(actor.personId, channelId);
  return presentChannelChoice(
    await changeFollowing({ personId: actor.personId, channelId, since }, (current) => {
      const chosen = level === undefined ? current.level : level;
      const muted = muteOf(mutedUntil) ?? current.mutedUntil;
      return chosen === current.level && isSame(muted, current) ? null : { level: chosen, mutedUntil: muted };
    }),
  );
}

function muteOf(mutedUntil: string | null | undefined): Date | undefined {
  if (mutedUntil === undefined) return undefined;
  return mutedUntil === null ? notMuted : new Date(mutedUntil);
}

function isSame(muted: Date, current: Pick<StandingDoc, 'mutedUntil'>): boolean {
  return muted.getTime() === current.mutedUntil.getTime();
}

/** Two devices at once: the second looks again at what the first left. */
const ATTEMPTS = 8;

/** Through the person's journal, so that all their devices learn it; `decide` may be asked again. */
async function changeFollowing(
  { personId, channelId, since }: { personId: string; channelId: string; since: Date | null },
  decide: (current: ChannelFollowingDoc) => Pick<ChannelFollowingDoc, 'level' | 'mutedUntil'> | null,
): Promise<ChannelFollowingDoc> {
  const _id = channelFollowingId(personId, channelId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await ChannelFollowingModel.findById(_id).lean<ChannelFollowingDoc>();
    const current = stored ?? { _id, personId, channelId, level: null, mutedUntil: notMuted, version: 0 };
    const patch = decide(current);
    if (!patch) return current;
    try {
      return (
        await journal.commit<ChannelFollowingDoc>(changing(current, { ...patch, since }, stored !== null))
      ).entity.doc;
    } catch (error) {
      const moved = error instanceof AppError && error.code === 'revision_conflict';
      if (!isDuplicateKey(error) && !moved) throw error;
    }
  }
  throw new AppError('overloaded', { retryAfter: 1 });
}

function changing(
  current: ChannelFollowingDoc,
  { since, ...patch }: Pick<ChannelFollowingDoc, 'level' | 'mutedUntil'> & { since: Date | null },
  isStored: boolean,
): Unit {
  const { _id, personId, channelId } = current;
  return {
    changes: [
      {
        entity: { kind: 'channel-following', id: _id },
        streams: [{ kind: 'person', id: personId }],
        write: ({ version }) =>
          isStored
            ? { where: { version: current.version }, update: { $set: { ...patch } } }
            : { insert: { ...current, ...patch, version } },
      },
    ],
    events: () => [
      {
        type: 'channel-following.changed',
        data: { personId, channelId, since: since?.toISOString() ?? null },
      },
    ],
  };
}
