import { z } from 'zod';
import { levelSchema } from '../experiences/levels.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { writtenText } from '../text.ts';

/** `going`: announced, its result is not known yet. */
export const trialResultSchema = z.enum(['going', 'worked', 'mixed', 'failed']);
export type TrialResult = z.infer<typeof trialResultSchema>;

const dayOfYear = z.iso.date({ error: 'not_a_day' });

/** « Je l’ai essayé »: what someone made of an experience where they are. */
export const trialInputSchema = z
  .object({
    organisationId: idSchema.nullable().default(null),
    territoryCode: placeCodeSchema.nullable().default(null),
    context: writtenText({ min: 1, max: 2_000 }),
    adaptation: writtenText({ min: 0, max: 2_000 }).default(''),
    result: trialResultSchema,
    /** In words: what came of it. */
    outcome: writtenText({ min: 0, max: 2_000 }).default(''),
    difficulty: writtenText({ min: 0, max: 2_000 }).default(''),
    startedOn: dayOfYear,
    /** The day on which they want to be asked how it went; needed while it is going. */
    reportOn: dayOfYear.nullable().default(null),
    level: levelSchema.exclude(['public']).default('network'),
  })
  .refine(({ result, reportOn }) => result !== 'going' || reportOn !== null, {
    path: ['reportOn'],
    error: 'required',
  })
  .refine(({ startedOn, reportOn }) => reportOn === null || reportOn >= startedOn, {
    path: ['reportOn'],
    error: 'ends_before_start',
  });
export type TrialInput = z.infer<typeof trialInputSchema>;

export const trialSchema = z.object({
  id: idSchema,
  experienceId: idSchema,
  experienceTitle: z.string(),
  person: personSummarySchema,
  organisation: organisationSummarySchema.nullable(),
  territory: z.object({ code: z.string(), label: z.string() }).nullable(),
  context: z.string(),
  adaptation: z.string(),
  result: trialResultSchema,
  outcome: z.string(),
  difficulty: z.string(),
  startedOn: z.string(),
  reportOn: z.string().nullable(),
  /** When the result was told; null while it is going. */
  reportedAt: instantSchema.nullable(),
  level: levelSchema,
  revision: counterSchema,
  at: instantSchema,
  abilities: z.object({ edit: z.boolean() }),
});
export type Trial = z.infer<typeof trialSchema>;
