import type { Actor } from '@sentiers/shared/actor.ts';
import type { Scope } from '../../platform/search/sources.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { invitedThreadIds } from './thread-lists.queries.ts';
import { findReadableThreads } from './threads.access.ts';
import { noRehearsal, type ThreadDoc, ThreadModel } from './threads.model.ts';

/** Where someone may find what is written: the channels they read, and the threads they were invited to by name. */
export async function loadConversationScopes(actor: Actor): Promise<Scope[]> {
  const [channels, invited] = await Promise.all([
    listReadableChannels(actor),
    findReadableThreads(actor, invitedThreadIds(actor)),
  ]);
  const readable = new Set(channels.map(({ facts }) => facts.id));
  const elsewhere = [...invited.values()].filter(({ facts }) => !readable.has(facts.channel.id));
  return [
    { places: [...readable] },
    {
      places: [...new Set(elsewhere.map(({ facts }) => facts.channel.id))],
      groups: elsewhere.map(({ facts }) => facts.id),
    },
  ];
}

/**
 * The channel that each of these threads stands in now: read anew, for what is written of it outlives it. A rehearsal
 * stands nowhere: nothing that is said in it is written elsewhere.
 */
export async function findThreadPlaces(ids: Iterable<string>): Promise<Map<string, string>> {
  const threads = await ThreadModel.find(
    { _id: { $in: [...new Set(ids)] }, ...noRehearsal },
    { channelId: 1 },
  ).lean<Pick<ThreadDoc, '_id' | 'channelId'>[]>();
  return new Map(threads.map(({ _id, channelId }) => [_id, channelId]));
}
