import type { Actor } from '@sentiers/shared/actor.ts';
import type { Scope } from '../../platform/search/sources.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { invitedThreadIds } from './thread-lists.queries.ts';
import { findReadableThreads } from './threads.access.ts';

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
