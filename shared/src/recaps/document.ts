import { isConsented, isNamed } from './consent.ts';
import {
  type RecapArrangement,
  type RecapDocument,
  type RecapPassage,
  type RecapPoll,
  type RecapSectionKind,
  type RecapWords,
  recapSectionKinds,
} from './schema.ts';

/** A passage, and under what name its author is known. */
export interface SignedPassage extends RecapPassage {
  author: { name: string; organisation: string | null };
}

type Entry = RecapWords | RecapPoll;

/** Where a passage stands: by its mark, else by what it is; null for an answer, which stands under its question. */
export function sectionOf({ kind, mark }: Pick<RecapPassage, 'kind' | 'mark'>): RecapSectionKind | null {
  if (kind === 'answer') return null;
  if (kind === 'codev') return 'codev';
  return mark ?? 'questions';
}

/**
 * A recap as everyone reads it: words that their authors let go, under the name they chose, and what those who animate
 * the room left in it, in their order. Sections in which nothing stands are left out.
 */
export function composeRecap(
  passages: readonly SignedPassage[],
  polls: readonly RecapPoll[],
  { title, intro, order, dropped }: RecapArrangement,
): RecapDocument {
  const kept = passages.filter(({ id, state }) => isConsented(state) && !dropped.includes(id));
  const answers = new Map(
    kept.filter(({ kind }) => kind === 'answer').map((answer) => [answer.sourceId, answer]),
  );
  const entriesOf = (section: RecapSectionKind): Entry[] => {
    if (section === 'polls') return polls.filter(({ pollId }) => !dropped.includes(pollId));
    return kept
      .filter((passage) => sectionOf(passage) === section)
      .map((passage) =>
        wordsOf(passage, passage.kind === 'question' ? answers.get(passage.sourceId) : undefined),
      );
  };
  const sections = recapSectionKinds.map((kind) => ({
    kind,
    entries: arranged(entriesOf(kind), order, (entry) =>
      entry.kind === 'poll' ? entry.pollId : entry.passageId,
    ),
  }));
  return { title, intro, sections: sections.filter(({ entries }) => entries.length > 0) };
}

/** Those that an order names, as it says; then the others, as they were. */
export function arranged<Item>(
  items: readonly Item[],
  order: readonly string[],
  idOf: (item: Item) => string,
): Item[] {
  const rank = (item: Item) => {
    const at = order.indexOf(idOf(item));
    return at < 0 ? order.length : at;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function wordsOf(passage: SignedPassage, answer: SignedPassage | undefined): RecapWords {
  return {
    kind: 'words',
    passageId: passage.id,
    sourceId: passage.sourceId,
    source: passage.kind,
    words: passage.words,
    by: signatureOf(passage),
    votes: passage.votes,
    codevText: passage.codevText,
    answer: answer ? { passageId: answer.id, words: answer.words, by: signatureOf(answer) } : null,
    answeredLive: passage.answeredLive,
  };
}

function signatureOf(passage: SignedPassage): RecapWords['by'] {
  const { name, organisation } = passage.author;
  return isNamed(passage) ? { name, organisation } : null;
}

/** The same without these passages: what was said in answer to one goes with it. */
export function documentWithout(document: RecapDocument, passageIds: ReadonlySet<string>): RecapDocument {
  const sections = document.sections.map(({ kind, entries }) => ({
    kind,
    entries: entries
      .filter((entry) => entry.kind === 'poll' || !passageIds.has(entry.passageId))
      .map((entry) =>
        entry.kind === 'words' && entry.answer && passageIds.has(entry.answer.passageId)
          ? { ...entry, answer: null }
          : entry,
      ),
  }));
  return { ...document, sections: sections.filter(({ entries }) => entries.length > 0) };
}

/** The passages whose words stand in a document. */
export function passagesIn({ sections }: RecapDocument): string[] {
  return sections.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      if (entry.kind === 'poll') return [];
      return entry.answer ? [entry.passageId, entry.answer.passageId] : [entry.passageId];
    }),
  );
}

/** What may become a thread of its own: what was kept as an open question, and a question that nobody answered. */
export function isOpenQuestion(passage: RecapPassage, passages: readonly RecapPassage[]): boolean {
  const { kind, mark, sourceId, answeredLive } = passage;
  if (mark === 'open-question') return true;
  const isWritten = passages.some((other) => other.kind === 'answer' && other.sourceId === sourceId);
  return kind === 'question' && !answeredLive && !isWritten;
}
