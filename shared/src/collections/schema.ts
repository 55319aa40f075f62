import { z } from 'zod';
import { experienceCardSchema } from '../experiences/schema.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';

export const MOST_COLLECTED = 200;

/** `mine`: its owner alone. What it holds is read by each as they may read it: it opens nothing. */
export const collectionAudienceSchema = z.enum(['mine', 'cohort', 'network']);

export const collectionInputSchema = z.object({
  title: lineOfText({ min: 3, max: 100 }),
  description: writtenText({ min: 0, max: 1_000 }).default(''),
  audience: collectionAudienceSchema.default('mine'),
  /** The cohort that reads it, of one for a cohort. */
  cohortId: idSchema.nullable().default(null),
});
export type CollectionInput = z.infer<typeof collectionInputSchema>;

const collectionLine = {
  id: idSchema,
  title: z.string(),
  description: z.string(),
  audience: collectionAudienceSchema,
  cohortId: idSchema.nullable(),
  owner: personSummarySchema,
  /** Those that the reader may read. */
  count: z.int(),
  changedAt: instantSchema,
  revision: counterSchema,
  abilities: z.object({ edit: z.boolean() }),
};
export const collectionLineSchema = z.object({
  ...collectionLine,
  /** Which of the experience that was asked about is in it. */
  holds: z.boolean().optional(),
});
export type CollectionLine = z.infer<typeof collectionLineSchema>;

export const collectionSchema = z.object({
  ...collectionLine,
  items: z.array(z.object({ experience: experienceCardSchema, note: z.string() })),
});
export type Collection = z.infer<typeof collectionSchema>;
