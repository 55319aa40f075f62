import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import type { AppSocket } from '../../platform/realtime/socket-types.ts';
import { findPresenceHidden } from '../accounts/preferences.queries.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { loadActors } from '../memberships/memberships.queries.ts';

export type Namespace = AppSocket['nsp'];

/** Room of those who look at who is there in a channel; being in it is never told to anyone. */
export function watchersOf(channelId: string): string {
  return `presence:${channelId}`;
}

/**
 * Everyone connected, on whatever device and server, who lets it be seen. Read from the connections themselves:
 * whoever crashed or lost the network is simply not among them.
 */
export async function listPeopleConnected(namespace: Namespace): Promise<string[]> {
  const sockets = await namespace.fetchSockets();
  const connected = [...new Set(sockets.map(({ data }) => data.personId))];
  const hidden = await findPresenceHidden(connected);
  return connected.filter((personId) => !hidden.has(personId));
}

/** Of those connected, the people who may read each channel: that they are connected, not what they look at. */
export async function presentIn(
  channelIds: readonly string[],
  connected: readonly string[],
): Promise<Map<string, string[]>> {
  const [facts, actors] = await Promise.all([loadChannelFacts(channelIds), loadActors(connected)]);
  const present = new Map<string, string[]>();
  for (const [channelId, channel] of facts) {
    const people = [...actors.values()].filter((actor) => canReadChannel(actor, channel));
    present.set(channelId, people.map(({ personId }) => personId).sort());
  }
  return present;
}
