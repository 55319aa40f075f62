import { z } from 'zod';
import { experienceCardSchema, outcomeSchema } from '../experiences/schema.ts';
import { idSchema, limitParameter } from '../ids.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { trailStepSchema } from '../trail/steps.ts';

/** One value or several: `?theme=mobilite&theme=sport`. */
function several<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([schema.transform((value) => [value]), z.array(schema).max(30, { error: 'too_many' })])
    .default([]);
}

export const facetNames = ['theme', 'territory', 'step', 'kind', 'outcome', 'cohort', 'tried'] as const;
export const facetNameSchema = z.enum(facetNames);
export type FacetName = z.infer<typeof facetNameSchema>;

/** How the experience fared elsewhere: tried at all, or with one of these results. */
export const triedSchema = z.enum(['any', 'worked', 'mixed', 'failed']);

export const libraryQuerySchema = z.object({
  q: z.string().max(300, { error: 'too_long' }).default(''),
  theme: several(z.string().max(60)),
  /** A region holds its départements, a département its EPCI and communes. */
  territory: several(placeCodeSchema),
  /** Also the neighbours of the territories: same EPCI, same département, same region, same type of EPCI. */
  near: z.enum(['none', 'departement', 'region', 'epci-type']).default('none'),
  step: several(trailStepSchema),
  kind: several(idSchema),
  outcome: several(outcomeSchema),
  cohort: several(idSchema),
  tried: several(triedSchema),
  sort: z.enum(['relevance', 'recent', 'useful', 'tried']).default('recent'),
  after: z.string().max(200).optional().meta({ description: 'The `next` of the page before' }),
  limit: limitParameter({ default: 24, max: 60 }),
});
export type LibraryQuery = z.infer<typeof libraryQuerySchema>;

export const facetValueSchema = z.object({
  value: z.string(),
  label: z.string(),
  /** What one would find with it too, among what the reader may read: exact. */
  count: z.int(),
  chosen: z.boolean(),
});

export const libraryAnswerSchema = z.object({
  items: z.array(
    experienceCardSchema.extend({
      /** Why a neighbour is here: « même département : Creuse ». Null where it is of the territory itself. */
      nearBy: z
        .object({ why: z.enum(['epci', 'departement', 'region', 'epci-type']), label: z.string() })
        .nullable(),
      /** Passage that matches the words, with the places to mark. */
      excerpt: z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) }).nullable(),
    }),
  ),
  total: z.int(),
  facets: z.record(facetNameSchema, z.array(facetValueSchema)),
  next: z.string().nullable(),
});
export type LibraryAnswer = z.infer<typeof libraryAnswerSchema>;

/** Why an experience is near one's own way: each with what it shares. */
export const nearReasonSchema = z.object({
  why: z.enum(['theme', 'territory', 'departement', 'region', 'epci-type', 'step', 'tried-near']),
  label: z.string(),
});

/** A line of a report on what is to be imported. `line`: of the CSV, the first one being its heading; or of the folder. */
export const importLineSchema = z.object({
  line: z.int(),
  name: z.string().meta({ description: 'Title, or path of the file in the folder' }),
  state: z.enum(['ready', 'refused', 'there-already']),
  problems: z.array(
    z.object({
      field: z.string(),
      reason: z.string().meta({ description: 'A reason of errors:reasons' }),
      value: z.string(),
    }),
  ),
});

export const importReportSchema = z.object({
  id: idSchema,
  format: z.enum(['csv', 'markdown']),
  fileName: z.string(),
  state: z.enum(['checked', 'imported']),
  lines: z.array(importLineSchema),
  counts: z.object({ ready: z.int(), refused: z.int(), thereAlready: z.int() }),
  /** Those that were made, in the order of the lines that were ready. */
  experienceIds: z.array(idSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** What is asked of the files under `/api/library/export` and `/api/experiences/{experienceId}/export`. */
export const libraryExportQuerySchema = z.object({
  format: z.enum(['markdown', 'pdf']),
  collectionId: idSchema.optional(),
  language: z.enum(['fr', 'en']).default('fr'),
});
