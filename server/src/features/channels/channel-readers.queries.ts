import { type Actor, holds, isCoordinator, isInNetwork } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { loadReaders, onRightsDropped } from '../memberships/memberships.queries.ts';
import { byName, loadPersonSummaries } from '../people/people.queries.ts';
import { loadChannelFacts, onChannelsChanged } from './channels.access.ts';

type ReaderCounts = Channel['readers'];

const counts = rememberReads<ReaderCounts>({ max: 5_000, milliseconds: 10_000, load: readCounts });
onRightsDropped(() => counts.forgetAll());
onChannelsChanged((ids) => counts.forget(ids));

/** How many people read each channel, by the role they read with: what stands beside every composer. */
export function countChannelReaders(channelIds: Iterable<string>): Promise<Map<string, ReaderCounts>> {
  return counts.many(channelIds);
}

/** Ids of those who may read a channel, suspended people left out. */
export async function listChannelReaderIds(channel: ChannelFacts): Promise<string[]> {
  const readers = (await loadReaders([channel])).get(channel.id) ?? [];
  return readers.map(({ personId }) => personId);
}

/** Those who may read a channel, by name. */
export async function listChannelReaders(channel: ChannelFacts): Promise<PersonSummary[]> {
  const summaries = await loadPersonSummaries(await listChannelReaderIds(channel));
  return [...summaries.values()].sort(byName);
}

async function readCounts(channelIds: string[]): Promise<Map<string, ReaderCounts>> {
  const facts = await loadChannelFacts(channelIds);
  const readers = await loadReaders([...facts.values()]);
  const counted = new Map<string, ReaderCounts>();
  for (const channel of facts.values()) {
    const count = { members: 0, facilitators: 0, coordinators: 0 };
    for (const actor of readers.get(channel.id) ?? []) count[readsAs(actor, channel)] += 1;
    counted.set(channel.id, count);
  }
  return counted;
}

/** Someone who moderates here reads as animation, whatever else they are elsewhere. */
function readsAs(actor: Actor, channel: ChannelFacts): keyof ReaderCounts {
  if (isCoordinator(actor)) return 'coordinators';
  if (canModerateChannel(actor, channel)) return 'facilitators';
  return isInNetwork(actor) || holds(actor, 'expert') ? 'members' : 'facilitators';
}
