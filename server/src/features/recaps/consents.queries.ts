import { isConsented, isNamed } from '@sentiers/shared/recaps/consent.ts';
import { findRoomThread } from '../threads/room-threads.access.ts';
import { type PassageDoc, PassageModel } from './recaps.model.ts';
import { findSources, type Source } from './sources.queries.ts';

/**
 * The words of a room that their authors let go, by the id of the message or question: as they accepted them, and
 * whether under their name. What was hidden or taken back since is not among them. Empty where the room left no recap.
 */
export async function consentedWords(
  roomId: string,
): Promise<Map<string, { words: string; named: boolean }>> {
  const room = await findRoomThread(roomId);
  if (!room) return new Map();
  const [sources, passages] = await Promise.all([findSources(room), findPassages(roomId)]);
  const words = sources.flatMap(({ id, kind, sourceId, anonymous }) => {
    const passage = passages.get(id);
    if (!passage || !isConsented(passage.state) || !isOneThing(kind)) return [];
    const named = isNamed({ state: passage.state, anonymous });
    return [[sourceId, { words: passage.words, named }] as const];
  });
  return new Map(words);
}

/** Its id is that of a message or of a question alone. */
function isOneThing(kind: Source['kind']): boolean {
  return kind === 'message' || kind === 'question';
}

/** What everyone was asked about their words in a room, by passage. */
export async function findPassages(roomId: string): Promise<Map<string, PassageDoc>> {
  const passages = await PassageModel.find({ roomId }).lean<PassageDoc[]>();
  return new Map(passages.map((passage) => [passage._id, passage]));
}
