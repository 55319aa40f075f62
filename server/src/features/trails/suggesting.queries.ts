import type { Actor } from '@sentiers/shared/actor.ts';
import { libraryQuerySchema } from '@sentiers/shared/library/schema.ts';
import type { Suggestion } from '@sentiers/shared/trail/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import type { z } from 'zod';
import { findInLibrary } from '../library/library.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { findAll } from '../search/search.queries.ts';
import { byLikelihood, type Found, weights } from './likelihood.ts';

/** What someone looks for help with. */
export interface Wanted {
  /** In French, as one would type it. */
  words: string;
  themes: readonly string[];
  territoryCodes: readonly string[];
  step: TrailStep | null;
}

/** Of each thing that is shared, so many experiences or threads are looked at. */
const OF_EACH = 6;
/** Of several themes or territories, the first ones. */
const MOST_ASKED = 3;

/** Experiences and threads that the actor reads and that may help, the likeliest first, each with why; ten at most. */
export async function suggestReading(actor: Actor, wanted: Wanted): Promise<Suggestion[]> {
  return byLikelihood(await findReading(actor, wanted));
}

/** The same, each as often as something speaks for it. */
export async function findReading(
  actor: Actor,
  { words, themes, territoryCodes, step }: Wanted,
): Promise<Found[]> {
  const labels = await loadThemeLabels();
  const found = await Promise.all([
    ...(words.trim() === ''
      ? []
      : [
          findByWords(actor, words, { kind: 'words', label: words }),
          findThreads(actor, words, { kind: 'words', label: words }),
        ]),
    ...territoryCodes
      .slice(0, MOST_ASKED)
      .map((code) => findSharing(actor, { territory: code }, { kind: 'territory', label: placeLabel(code) })),
    ...themes
      .slice(0, MOST_ASKED)
      .map((key) => findSharing(actor, { theme: key }, { kind: 'theme', label: labels.get(key) ?? key })),
    ...(step ? [findSharing(actor, { step }, { kind: 'step', label: step })] : []),
  ]);
  return found.flat();
}

/** Experiences that answer to these words. */
export async function findByWords(
  actor: Actor,
  words: string,
  reason: Suggestion['reason'],
): Promise<Found[]> {
  return findSharing(actor, { q: words.slice(0, 300), sort: 'relevance' }, reason);
}

/** Threads that answer to these words, or hold a message that does. */
export async function findThreads(
  actor: Actor,
  words: string,
  reason: Suggestion['reason'],
): Promise<Found[]> {
  const { results } = await findAll(actor, { q: words.slice(0, 300), limit: 20, offset: 0 });
  const threads = results.flatMap((result): Found[] =>
    result.type === 'thread'
      ? [{ type: 'thread', id: result.threadId, title: result.title, reason, weight: weights[reason.kind] }]
      : [],
  );
  return threads.slice(0, OF_EACH);
}

async function findSharing(
  actor: Actor,
  query: z.input<typeof libraryQuerySchema>,
  reason: Suggestion['reason'],
): Promise<Found[]> {
  const asked = libraryQuerySchema.parse({ ...query, limit: OF_EACH });
  const { items } = await findInLibrary(actor, asked);
  return items.map(({ id, title }) => ({
    ...{ type: 'experience', id, title, reason },
    weight: weights[reason.kind],
  }));
}
