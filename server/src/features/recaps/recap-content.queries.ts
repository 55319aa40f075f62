import { composeRecap, passagesIn, type SignedPassage } from '@sentiers/shared/recaps/document.ts';
import type { RecapArrangement, RecapDocument, RecapPoll } from '@sentiers/shared/recaps/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { findShownResults } from '../polls/results.queries.ts';
import type { AccessedRoom } from '../threads/room-threads.access.ts';
import { findPassages } from './consents.queries.ts';
import { recapWords } from './recap-words.ts';
import type { AccessedRecap } from './recaps.access.ts';
import type { PassageDoc, RecapDoc } from './recaps.model.ts';
import { findSources, type Source } from './sources.queries.ts';

/** A passage as those who animate the room read it. */
export type KnownPassage = SignedPassage & {
  author: ReturnType<typeof summaryOf>;
  threadId: string | null;
};

/** All that may be in a recap now, whoever accepted it. */
export interface RecapContent {
  passages: KnownPassage[];
  polls: RecapPoll[];
}

/** What was gathered of a room and stands there still, with what its authors answered, and its polls. */
export async function loadContent(accessed: AccessedRecap): Promise<RecapContent> {
  const roomId = accessed.thread._id;
  const [sources, passages, polls] = await Promise.all([
    findSources(accessed),
    findPassages(roomId),
    findShownResults(roomId),
  ]);
  const asked = sources.filter(({ id }) => passages.has(id));
  const people = await loadPersonSummaries(asked.map(({ authorId }) => authorId));
  const inPost = inPublication(accessed.recap);
  return {
    passages: asked.map((source) => {
      const passage = passages.get(source.id) as PassageDoc;
      return {
        ...presentPassage(source, passage, inPost),
        author: summaryOf(people, source.authorId),
        threadId: passage.threadId,
      };
    }),
    polls,
  };
}

/** The passages of one person in a room, as they read them. */
export async function loadPassagesOf(
  room: AccessedRoom,
  recap: RecapDoc | null,
  personId: string,
): Promise<ReturnType<typeof presentPassage>[]> {
  const [sources, passages] = await Promise.all([findSources(room), findPassages(room.thread._id)]);
  const inPost = inPublication(recap);
  return sources.flatMap((source) => {
    const passage = passages.get(source.id);
    return passage && source.authorId === personId ? [presentPassage(source, passage, inPost)] : [];
  });
}

/** Words with what their author answered. */
export function presentPassage(
  { saidAt, authorId: _, ...source }: Source,
  { state, words }: Pick<PassageDoc, 'state' | 'words'>,
  inPost: ReadonlySet<string>,
) {
  return { ...source, saidAt: saidAt.toISOString(), state, words, inPost: inPost.has(source.id) };
}

export function inPublication(recap: RecapDoc | null): ReadonlySet<string> {
  return new Set(recap?.publication ? passagesIn(recap.publication.document) : []);
}

/** What was decided of a recap, or what is proposed where nobody decided. */
export function arrangementOf({ thread, recap }: AccessedRecap, language: Locale): RecapArrangement {
  const { title, intro, order, dropped } = recap;
  const proposed = [...recapWords(language).title(thread.title)].slice(0, 200).join('');
  return { title: title || proposed, intro, order, dropped };
}

/** What would be published now. */
export function documentOf(
  accessed: AccessedRecap,
  { passages, polls }: RecapContent,
  language: Locale,
): RecapDocument {
  return composeRecap(passages, polls, arrangementOf(accessed, language));
}
