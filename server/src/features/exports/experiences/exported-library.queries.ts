import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { config } from '../../../config.ts';
import { loadCollection } from '../../collections/collections.queries.ts';
import { articleFor } from '../../experiences/articles.queries.ts';
import { listReadableIds } from '../../experiences/readable-ids.queries.ts';

export interface ExportedLibrary {
  /** Of the collection; null of the whole library. */
  title: string | null;
  description: string;
  ids: readonly string[];
}

/**
 * What whoever asks may take out of the library, or of one collection.
 *
 * @throws AppError `not_found` for a collection that they don't read; `too_many_to_export` with how many a document holds
 */
export async function loadExportedLibrary(
  actor: Actor,
  collectionId: string | undefined,
): Promise<ExportedLibrary> {
  const most = config().mostExported;
  if (collectionId === undefined) {
    const ids = await listReadableIds(actor, most + 1);
    return { title: null, description: '', ids: noMoreThan(most, ids) };
  }
  const { title, description, items } = await loadCollection(actor, collectionId.toLowerCase());
  return {
    title,
    description,
    ids: noMoreThan(
      most,
      items.map(({ experience }) => experience.id),
    ),
  };
}

function noMoreThan(most: number, ids: readonly string[]): readonly string[] {
  if (ids.length <= most) return ids;
  throw new AppError('invalid_input', { fields: [{ path: ['collectionId'], reason: 'too_many_to_export' }] });
}

/** Each as its reader may read it when its turn comes: what was withdrawn or narrowed meanwhile is left out. */
export async function* articlesOf(
  readerNow: () => Promise<Actor | null>,
  ids: readonly string[],
): AsyncGenerator<Article> {
  for (const id of ids) {
    const article = await articleFor(await readerNow(), id);
    if (article) yield article;
  }
}
