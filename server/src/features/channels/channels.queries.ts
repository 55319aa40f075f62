import type { Actor } from '@sentiers/shared/actor.ts';
import { isListedChannel } from '@sentiers/shared/channels/policy.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { changesAnswerSchema, changesQuerySchema } from '@sentiers/shared/journal/schema.ts';
import type { channelChangeSchema } from '@sentiers/shared/threads/schema.ts';
import type { z } from 'zod';
import { journal } from '../../platform/journal/journal.ts';
import { loadChannelChoices } from '../standings/choices.queries.ts';
import { countUnreadFollowedByChannel } from '../standings/followed.queries.ts';
import { countChannelReaders } from './channel-readers.queries.ts';
import { type AccessedChannel, listReadableChannels, readChannel } from './channels.access.ts';
import { presentChannel } from './channels.presenter.ts';

type ChannelChangesQuery = z.infer<typeof changesQuerySchema> & { channelId: string };
type ChannelChanges = z.infer<ReturnType<typeof changesAnswerSchema<typeof channelChangeSchema>>>;

const nobody = { members: 0, facilitators: 0, coordinators: 0 };

/** Channels the actor may read, those of one cohort or all, as the screen lists them. */
export async function listChannels(actor: Actor, cohortId?: string): Promise<Channel[]> {
  const readable = await listReadableChannels(actor, cohortId);
  return present(
    actor,
    readable.filter(({ facts }) => isListedChannel(facts)),
  );
}

/** One channel. Throws `not_found`. */
export async function loadChannel(actor: Actor, channelId: string): Promise<Channel> {
  const accessed = await readChannel(actor, channelId);
  const [channel] = await present(actor, [accessed]);
  if (!channel) throw new Error('One channel in, one channel out');
  return channel;
}

/** What changed in a channel's list of threads. Throws `not_found`. */
export async function loadChannelChanges(
  actor: Actor,
  { channelId, after, limit, audience, incarnation }: ChannelChangesQuery,
): Promise<ChannelChanges> {
  const { facts } = await readChannel(actor, channelId);
  const answer = await journal.changes({
    stream: { kind: 'channel', id: facts.id },
    after,
    limit,
    audience: 'readers',
    cachedAudience: audience,
    cachedIncarnation: incarnation,
  });
  // A channel's journal carries threads and their departures only; the contract checks each on its way out.
  return answer as ChannelChanges;
}

/** Version of a channel's list of threads; 0 before its first thread. */
export async function loadChannelHead(channelId: string): Promise<number> {
  return (await journal.heads([channelId])).get(channelId)?.version ?? 0;
}

async function present(actor: Actor, channels: readonly AccessedChannel[]): Promise<Channel[]> {
  const ids = channels.map(({ facts }) => facts.id);
  const choices = await loadChannelChoices(actor.personId);
  const [unread, readers, heads] = await Promise.all([
    countUnreadFollowedByChannel(actor.personId, ids, choices),
    countChannelReaders(ids),
    journal.heads(ids),
  ]);
  return channels.map((accessed) =>
    presentChannel(actor, accessed, {
      unreadThreads: unread.get(accessed.facts.id) ?? 0,
      following: choices.of(accessed.facts.id),
      readers: readers.get(accessed.facts.id) ?? nobody,
      version: heads.get(accessed.facts.id)?.version ?? 0,
    }),
  );
}
