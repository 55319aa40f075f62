import { ensureDirectChannel } from '../channels/direct-channels.access.ts';
import { ensureDirectThread } from '../threads/direct-threads.access.ts';
import { directIdsBetween } from './direct-ids.access.ts';

/**
 * The conversation of two people who were introduced to each other, made once: they needn't have been able to write to
 * each other before. Whether they may, both having agreed, is for whoever introduces them to say.
 */
export async function ensureDirectBetween(authorId: string, otherId: string): Promise<string> {
  const participants = [authorId, otherId].sort();
  const { channelId, id } = directIdsBetween([authorId, otherId]);
  await ensureDirectChannel(channelId, { participants, group: false });
  await ensureDirectThread({ id, channelId, authorId }, async () => {});
  return id;
}
