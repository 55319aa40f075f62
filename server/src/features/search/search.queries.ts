import type { Actor } from '@sentiers/shared/actor.ts';
import {
  parseQuery,
  type QueryProblem,
  type SearchFilter,
  type SearchPart,
  type SearchQuery,
} from '@sentiers/shared/search/query.ts';
import {
  COUNTED_RESULTS,
  type SearchAnswer,
  type SearchResult,
  searchResultSchema,
} from '@sentiers/shared/search/schema.ts';
import { markTitle, passageOf } from '../../platform/search/passages.ts';
import type { Scored } from '../../platform/search/scoring.ts';
import { search } from '../../platform/search/search.ts';
import { askWords, type Slot } from '../../platform/search/slots.ts';
import { type Presented, searchSource } from '../../platform/search/sources.ts';
import { type Asked, resolveFilters } from './operators.ts';
import { rangesOf } from './ranges.ts';

const nothing: SearchAnswer = {
  results: [],
  total: 0,
  totalIsExact: true,
  partial: false,
  corrections: [],
  problems: [],
};

/** What the actor may read of what they ask for, the best first. */
export async function findAll(
  actor: Actor,
  { q, limit, offset }: { q: string; limit: number; offset: number },
): Promise<SearchAnswer> {
  const query = parseQuery(q);
  const filters = query.parts.filter((part) => part.kind === 'filter');
  const [words, asked] = await Promise.all([
    askWords(textsOf(query.parts), query.open),
    resolveFilters(actor, filters),
  ]);
  const problems = [...query.problems, ...asked.problems];
  const asksSomething = words.slots.length > 0 || filters.some(({ negated }) => !negated);
  if (!asksSomething) return { ...nothing, problems: [...problems, ...asked.unknownAuthors] };
  const found = await search({
    ranges: await rangesOf(actor, asked),
    words,
    dates: asked,
    atMost: COUNTED_RESULTS,
    refine: withoutRepeats,
  });
  const page = found.ranked.slice(offset, offset + limit);
  return {
    results: await presentAll(actor, page, words.slots),
    total: Math.min(found.ranked.length, COUNTED_RESULTS),
    totalIsExact: !found.more && found.ranked.length <= COUNTED_RESULTS,
    partial: found.partial,
    corrections: correctionsOf(words.slots, page),
    problems: [...problems, ...unknownAuthors(asked, filters, found.ranked.length)],
  };
}

/** Someone whose page one can't open, and whose words one reads, is found: it is not told that nobody has this name. */
function unknownAuthors(asked: Asked, filters: readonly SearchFilter[], results: number): QueryProblem[] {
  const onlyOne = filters.filter(({ operator }) => operator === 'author').length === 1;
  return onlyOne && results > 0 ? [] : asked.unknownAuthors;
}

function textsOf(parts: SearchQuery['parts']) {
  return parts.flatMap((part: SearchPart) =>
    part.kind === 'filter'
      ? []
      : [{ text: part.text, phrase: part.kind === 'phrase', negated: part.negated }],
  );
}

/**
 * A thread and the message it opens with say the same: the thread is shown where its title answers, else the message.
 * So do a message and the files it shows, which it names: the files are shown. Of an experience there is an entry for
 * those who read it whole, and one for all who read less: who finds both is near it.
 */
function withoutRepeats(found: Scored[]): Scored[] {
  const files = new Set(
    found.flatMap(({ candidate }) => (candidate.kind === 'file' ? [candidate.subject] : [])),
  );
  const threads = new Map(
    found
      .filter(({ candidate }) => candidate.kind === 'thread')
      .map((each) => [each.candidate.subject, each]),
  );
  const near = new Set(
    found.flatMap(({ candidate: { kind, rank, group } }) =>
      kind === 'experience' && rank > 0 ? [group] : [],
    ),
  );
  const dropped = new Set<Scored>();
  for (const each of found) {
    const { kind, subject, group, rank } = each.candidate;
    if (kind === 'message' && files.has(subject)) dropped.add(each);
    if (kind === 'experience' && rank === 0 && near.has(group)) dropped.add(each);
    const thread = kind === 'message' && rank === 1 ? threads.get(group ?? '') : undefined;
    if (thread) dropped.add(thread.titleHits > 0 ? each : thread);
  }
  return found.filter((each) => !dropped.has(each));
}

async function presentAll(
  actor: Actor,
  page: readonly Scored[],
  slots: readonly Slot[],
): Promise<SearchResult[]> {
  const byKind = Map.groupBy(page, ({ candidate }) => candidate.kind);
  const presented = new Map<string, Presented>();
  await Promise.all(
    [...byKind].map(async ([kind, found]) => {
      const subjects = found.map(({ candidate }) => candidate.subject);
      for (const [id, each] of await searchSource(kind).present(actor, subjects))
        presented.set(`${kind}/${id}`, each);
    }),
  );
  return page.flatMap((each) => {
    const shown = presented.get(each.candidate._id);
    return shown ? [presentOne(each, shown, slots)] : [];
  });
}

function presentOne(
  { candidate, titleHits, corrections }: Scored,
  shown: Presented,
  slots: readonly Slot[],
): SearchResult {
  const title = markTitle(shown.title, slots);
  const excerpt = passageOf(shown.body, slots);
  const inTitle = candidate.kind === 'person' ? 'name' : 'title';
  const found = slots.length === 0 ? 'filter' : titleHits > 0 ? inTitle : 'text';
  return searchResultSchema.parse({
    type: candidate.kind,
    id: candidate.subject,
    title: title.text,
    titleMarks: title.marks,
    excerpt: excerpt.text,
    excerptMarks: excerpt.marks,
    reason: corrections.size > 0 ? 'spelling' : found,
    ...shown.fields,
  });
}

/** Words that results of this page hold in the place of those that were typed. */
function correctionsOf(slots: readonly Slot[], page: readonly Scored[]): SearchAnswer['corrections'] {
  const read = new Set(page.flatMap(({ corrections }) => [...corrections]));
  return slots.flatMap(({ typed, corrections }) =>
    [...corrections.keys()].filter((word) => read.has(word)).map((word) => ({ typed, read: word })),
  );
}
