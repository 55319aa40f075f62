import type { Actor } from '@sentiers/shared/actor.ts';
import { parseQuery } from '@sentiers/shared/search/query.ts';
import { COUNTED_RESULTS } from '@sentiers/shared/search/schema.ts';
import { findGroups, type Range } from '../../platform/search/candidates.ts';
import { search } from '../../platform/search/search.ts';
import { askWords, type Slot } from '../../platform/search/slots.ts';
import { experiencesToSearch } from './experiences.search.ts';

/** Experiences that answer to the words that were typed. */
export interface Answering {
  /** All that hold every word, as far as the actor may find them. */
  ids: ReadonlySet<string>;
  /** The greater, the better it answers; only where they are asked to be ranked, the thousand freshest at most. */
  ranks: ReadonlyMap<string, number>;
  slots: readonly Slot[];
}

const always = { from: null, before: null };

/** Null where nothing was typed. Operators are for the search box: here they are words like others. */
export async function findAnswering(actor: Actor, q: string, ranked: boolean): Promise<Answering | null> {
  const query = parseQuery(q);
  const texts = query.parts.map((part) => ({
    text: part.kind === 'filter' ? part.value : part.text,
    phrase: part.kind === 'phrase',
    negated: part.negated,
  }));
  if (texts.length === 0) return null;
  const words = await askWords(texts, query.open);
  const range: Range = {
    kind: experiencesToSearch.kind,
    scopes: await experiencesToSearch.scopes(actor),
    ...{ marks: [], beyond: [], notBeyond: [] },
  };
  const [ids, found] = await Promise.all([
    findGroups(range, words),
    ranked ? search({ ranges: [range], words, dates: always, atMost: COUNTED_RESULTS }) : null,
  ]);
  const best = found?.ranked ?? [];
  const ranks = new Map<string, number>();
  for (const [at, { candidate }] of best.entries()) {
    const id = candidate.group ?? '';
    ranks.set(id, Math.max(ranks.get(id) ?? 0, best.length - at));
  }
  return { ids, ranks, slots: words.slots };
}
