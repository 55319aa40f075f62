import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { config } from '../../../config.ts';
import { loadCollection } from '../../collections/collections.queries.ts';
import { articleFor, loadCurrentEditions } from '../../experiences/articles.queries.ts';
import { listReadableIds } from '../../experiences/readable-ids.queries.ts';

export interface ExportedLibrary {
  /** Of the collection; null of the whole library. */
  title: string | null;
  description: string;
  ids: readonly string[];
  /** Of a collection: whose it is, and what they say of each by its id. */
  by: string | null;
  notes: ReadonlyMap<string, string>;
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
    return { title: null, description: '', ids: noMoreThan(most, ids), by: null, notes: new Map() };
  }
  const { title, description, items, owner } = await loadCollection(actor, collectionId.toLowerCase());
  return {
    title,
    description,
    ids: noMoreThan(
      most,
      items.map(({ experience }) => experience.id),
    ),
    by: owner.name,
    notes: new Map(items.map(({ experience, note }) => [experience.id, note])),
  };
}

function noMoreThan(most: number, ids: readonly string[]): readonly string[] {
  if (ids.length <= most) return ids;
  throw new AppError('invalid_input', { fields: [{ path: ['collectionId'], reason: 'too_many_to_export' }] });
}

export interface ExportedExperience {
  article: Article;
  /** Up to whom names are told, and what stands for them beyond; null for who is not told them. */
  names: { level: Level; pseudonym: string } | null;
}

/** Each as its reader may read it when its turn comes: what was withdrawn or narrowed meanwhile is left out. */
export async function* experiencesOf(
  readerNow: () => Promise<Actor | null>,
  ids: readonly string[],
): AsyncGenerator<ExportedExperience> {
  for (const id of ids) {
    const article = await articleFor(await readerNow(), id);
    if (article) yield { article, names: await namesOf(article) };
  }
}

async function namesOf({ id, byline }: Article): Promise<ExportedExperience['names']> {
  if (byline.pseudonym !== null) return null;
  const identity = (await loadCurrentEditions([id])).get(id)?.identity;
  return identity ? { level: identity.level, pseudonym: identity.pseudonym } : null;
}
