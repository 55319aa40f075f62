import { findRoomThread } from '../threads/room-threads.access.ts';
import { findPassages } from './consents.queries.ts';
import { findSources } from './sources.queries.ts';

/** Those who have not answered yet for words of theirs that still stand in a room. */
export async function findWhoWaits(roomId: string): Promise<Set<string>> {
  const room = await findRoomThread(roomId);
  if (!room) return new Set();
  const [sources, passages] = await Promise.all([findSources(room), findPassages(roomId)]);
  return new Set(
    sources.filter(({ id }) => passages.get(id)?.state === 'asked').map(({ authorId }) => authorId),
  );
}
