import type { Actor } from '@sentiers/shared/actor.ts';
import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import type { LibraryAnswer, LibraryQuery } from '@sentiers/shared/library/schema.ts';
import { type Passage, passageOf } from '../../platform/search/passages.ts';
import { cardsFor, loadCurrentEditions } from '../experiences/articles.queries.ts';
import { Bits } from './bits.ts';
import { countFacets } from './counting.ts';
import { wordsToldOf } from './experiences.search.ts';
import type { FacetIndex } from './facet-index.ts';
import { labelFacets } from './facet-labels.ts';
import { type Answering, findAnswering } from './finding-words.ts';
import type { KnownTrials } from './known-trials.ts';
import { type LibraryIndex, libraryAsItIs } from './library-index.ts';
import { narrow } from './narrowing.ts';
import { neighbourReason } from './neighbours.ts';
import { pageOf } from './paging.ts';
import { type ReaderView, viewOf } from './reader-view.ts';

/**
 * Experiences that the actor may read and that answer to what is asked, with what each facet would find: exact, for what
 * they read.
 *
 * @throws AppError `invalid_input` for an `after` that is none of ours
 */
export async function findInLibrary(actor: Actor, query: LibraryQuery): Promise<LibraryAnswer> {
  const answering = await findAnswering(actor, query.q, query.sort === 'relevance');
  const library = await libraryAsItIs();
  const { facets: index } = library;
  const view = viewOf(actor, index);
  const trials = library.trials.knownBy(view);
  const parts = { index, view, trials };
  const narrowed = narrow(parts, query, answering ? numbersOf(index, view, answering) : view.readable);
  const counts = countFacets(parts, query, narrowed);
  const page = pageOf(index, narrowed.found, sortBy(query.sort, library, trials, answering), query);
  const reasons = new Map(
    page.numbers.map((number) => [index.experience(number).id, neighbourReason(view, index, number, query)]),
  );
  const [cards, facets] = await Promise.all([
    cardsWithPassages(actor, [...reasons.keys()], answering),
    labelFacets(counts, query, index),
  ]);
  return {
    items: cards.map((card) => ({ ...card, nearBy: reasons.get(card.id) ?? null })),
    total: narrowed.found.count(),
    ...{ facets, next: page.next },
  };
}

function numbersOf(index: FacetIndex, { readable }: ReaderView, { ids }: Answering): Bits {
  const bits = new Bits(index.size);
  for (const id of ids) {
    const number = index.numberOf(id);
    if (number !== undefined) bits.add(number);
  }
  return bits.and(readable);
}

/** What comes first, beside the date; null: the date alone. */
function sortBy(
  sort: LibraryQuery['sort'],
  library: LibraryIndex,
  trials: KnownTrials,
  answering: Answering | null,
): ((number: number) => number) | null {
  const { facets } = library;
  switch (sort) {
    case 'useful':
      return (number) => library.usefulTo(facets.experience(number).id);
    case 'tried': {
      const takers = trials.takers();
      return (number) => takers[number] ?? 0;
    }
    case 'relevance':
      return answering && ((number) => answering.ranks.get(facets.experience(number).id) ?? 0);
    case 'recent':
      return null;
  }
}

async function cardsWithPassages(
  actor: Actor,
  ids: readonly string[],
  answering: Answering | null,
): Promise<(ExperienceCard & Pick<LibraryAnswer['items'][number], 'excerpt'>)[]> {
  const editions = await loadCurrentEditions(ids);
  const inOrder = ids.flatMap((id) => editions.get(id) ?? []);
  const [cards, words] = await Promise.all([
    cardsFor(actor, inOrder),
    answering ? wordsToldOf(actor, inOrder) : new Map<string, string>(),
  ]);
  return cards.map((card) => ({ ...card, excerpt: excerptOf(words.get(card.id), answering) }));
}

/** Null where none of the words stands in what is said below the title. */
function excerptOf(words: string | undefined, answering: Answering | null): Passage | null {
  if (words === undefined || !answering) return null;
  const passage = passageOf(words, answering.slots);
  return passage.marks.length > 0 ? passage : null;
}
