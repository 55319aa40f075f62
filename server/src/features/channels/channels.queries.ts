import type { Actor } from '@sentiers/shared/actor.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { countChannelReaders } from './channel-readers.queries.ts';
import { type AccessedChannel, listReadableChannels, readChannel } from './channels.access.ts';
import { presentChannel } from './channels.presenter.ts';

const nobody = { members: 0, facilitators: 0, coordinators: 0 };

/** Channels the actor may read, those of one cohort or all, as the screen shows them. */
export async function listChannels(actor: Actor, cohortId?: string): Promise<Channel[]> {
  return present(actor, await listReadableChannels(actor, cohortId));
}

/** One channel. Throws `not_found`. */
export async function loadChannel(actor: Actor, channelId: string): Promise<Channel> {
  const accessed = await readChannel(actor, channelId);
  const [channel] = await present(actor, [accessed]);
  if (!channel) throw new Error('One channel in, one channel out');
  return channel;
}

async function present(actor: Actor, channels: readonly AccessedChannel[]): Promise<Channel[]> {
  const ids = channels.map(({ facts }) => facts.id);
  const readers = await countChannelReaders(ids);
  return channels.map((accessed) =>
    presentChannel(actor, accessed, {
      unreadThreads: 0,
      readers: readers.get(accessed.facts.id) ?? nobody,
      version: 0,
    }),
  );
}
