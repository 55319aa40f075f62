import type { QueryFilter } from 'mongoose';
import { type EditionDoc, EditionModel } from './editions.model.ts';

/** Of what anyone may read. */
const open: QueryFilter<EditionDoc> = { current: true, levels: 'public' };

export interface PublicScope {
  theme?: string | undefined;
  /** Codes of places, or the beginnings of such (`^commune:23`). */
  places?: readonly (string | RegExp)[] | undefined;
}

/**
 * Editions of which anyone may read a part, the latest first. Themes and places count only where the section that names
 * them is public.
 */
export async function listPublicEditions(
  scope: PublicScope,
  { skip, limit }: { skip: number; limit: number },
): Promise<{ editions: EditionDoc[]; total: number }> {
  const filter = filterOf(scope);
  const [editions, total] = await Promise.all([
    EditionModel.find(filter).sort({ publishedAt: -1, _id: -1 }).skip(skip).limit(limit).lean<EditionDoc[]>(),
    EditionModel.countDocuments(filter),
  ]);
  return { editions, total };
}

/** Those of one organisation: to be shown under its name only where the reader is told it. */
export function listPublicEditionsOf(organisationId: string, limit: number): Promise<EditionDoc[]> {
  return EditionModel.find({ ...open, organisationId })
    .sort({ publishedAt: -1, _id: -1 })
    .limit(limit)
    .lean<EditionDoc[]>();
}

/** Their ids and last changes, for a sitemap. */
export function listPublicAddresses(
  limit: number,
): Promise<Pick<EditionDoc, '_id' | 'experienceId' | 'changedAt'>[]> {
  return EditionModel.find(open, { experienceId: 1, changedAt: 1 })
    .sort({ publishedAt: -1, _id: -1 })
    .limit(limit)
    .lean<EditionDoc[]>();
}

/** What each of them says publicly of its themes and places. */
export function listPublicMarks(): Promise<{ themes: string[]; places: string[] }[]> {
  const valuesOf = (type: string, field: string) => ({
    $reduce: {
      input: {
        $filter: {
          input: '$sections',
          cond: { $and: [{ $eq: ['$$this.type', type] }, { $eq: ['$$this.level', 'public'] }] },
        },
      },
      initialValue: [],
      in: { $concatArrays: ['$$value', `$$this.value.${field}`] },
    },
  });
  return EditionModel.aggregate([
    { $match: open },
    { $project: { _id: 0, themes: valuesOf('themes', 'keys'), places: valuesOf('territory', 'codes') } },
  ]);
}

/** When any edition changed last, and how many are public: what was counted before holds as long as both stand. */
export async function publicMoment(): Promise<{ changedAt: Date | null; count: number }> {
  const [latest, count] = await Promise.all([
    EditionModel.findOne({}, { changedAt: 1 }).sort({ changedAt: -1 }).lean<Pick<EditionDoc, 'changedAt'>>(),
    EditionModel.countDocuments(open),
  ]);
  return { changedAt: latest?.changedAt ?? null, count };
}

function filterOf({ theme, places }: PublicScope): QueryFilter<EditionDoc> {
  const having = (type: string, field: string, values: readonly unknown[]) => ({
    sections: { $elemMatch: { type, level: 'public', [`value.${field}`]: { $in: values } } },
  });
  const asked = [
    ...(theme === undefined ? [] : [having('themes', 'keys', [theme])]),
    ...(places === undefined ? [] : [having('territory', 'codes', places)]),
  ];
  return asked.length > 0 ? ({ ...open, $and: asked } as QueryFilter<EditionDoc>) : open;
}
