import { v5 as derivedId } from 'uuid';
import { ensureDirectChannel } from '../channels/direct-channels.access.ts';
import { ensureDirectThread } from '../threads/direct-threads.access.ts';

const CONVERSATIONS = '2f6d0c4e-9a57-4a8e-8b39-51c0b7d6e2f4';

/** Ids of a direct conversation and of its channel, by what it is known by: between two people there is one. */
export function directIds(key: string): { channelId: string; id: string } {
  const channelId = derivedId(key, CONVERSATIONS);
  return { channelId, id: derivedId(channelId, CONVERSATIONS) };
}

/** What a conversation between two people is known by. */
export function pairKey(participants: readonly string[]): string {
  return participants.toSorted().join('/');
}

/**
 * The conversation of two people who were introduced to each other, made once: they needn't have been able to write to
 * each other before. Whether they may, both having agreed, is for whoever introduces them to say.
 */
export async function ensureDirectBetween(authorId: string, otherId: string): Promise<string> {
  const participants = [authorId, otherId].sort();
  const { channelId, id } = directIds(pairKey(participants));
  await ensureDirectChannel(channelId, { participants, group: false });
  await ensureDirectThread({ id, channelId, authorId }, async () => {});
  return id;
}
