import type { Actor } from '@sentiers/shared/actor.ts';
import { StreamModel } from '../../platform/journal/streams.ts';
import { loadUnreadMarks } from '../standings/followed.queries.ts';
import { loadConversationScopes } from '../threads/conversation-scopes.queries.ts';

/** From before the first rank. */
const EVERYTHING = -1;
/** The most active ones, where there are more. */
const AT_MOST = 1_000;

/** Followed threads with something unread, and up to where each was read. */
export function loadUnreadThreads(actor: Actor): Promise<Map<string, number>> {
  return loadUnreadMarks(actor.personId, AT_MOST);
}

/** Readable questions that have an accepted answer, as their journal is labelled. */
export async function loadResolvedThreads(actor: Actor): Promise<Map<string, number>> {
  const scopes = await loadConversationScopes(actor);
  const homes = scopes.flatMap(({ places }) => places);
  const streams = await StreamModel.find({ home: { $in: homes }, labels: 'resolved' }, { _id: 1 })
    .sort({ activityAt: -1 })
    .limit(AT_MOST)
    .lean<{ _id: string }[]>();
  return new Map(streams.map(({ _id }) => [_id, EVERYTHING]));
}
