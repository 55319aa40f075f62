import { journal } from '../../platform/journal/journal.ts';
import type { PlaceAccess } from '../../platform/realtime/features.ts';
import { audienceOf, readThread } from './threads.access.ts';

/** A thread's conversation: moderators receive what readers don't. */
export const conversationPlace: PlaceAccess = {
  audience: async (actor, threadId) => {
    const { facts } = await readThread(actor, threadId);
    return audienceOf(actor, facts);
  },
  version: async (threadId) => (await journal.heads([threadId])).get(threadId)?.version ?? 0,
};
