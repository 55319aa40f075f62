import { z } from 'zod';
import { counterSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';
import { trailStepSchema } from '../trail/steps.ts';

/** The words of the public pages, as the coordination writes them. Bodies are Markdown. */
export const publicWordsInputSchema = z.object({
  /** Name of the programme, of every page. */
  name: lineOfText({ min: 2, max: 60 }),
  tagline: lineOfText({ min: 0, max: 160 }).default(''),
  /** What the programme is. */
  presentation: writtenText({ min: 0, max: 6_000 }).default(''),
  steps: z
    .array(
      z.object({
        step: trailStepSchema,
        title: lineOfText({ min: 2, max: 120 }),
        body: writtenText({ min: 0, max: 1_000 }).default(''),
      }),
    )
    .max(12),
  /** Above the cohort’s organisations, the incubators, the webinars, the experiences. */
  cohortIntroduction: writtenText({ min: 0, max: 2_000 }).default(''),
  incubatorsIntroduction: writtenText({ min: 0, max: 2_000 }).default(''),
  webinarsIntroduction: writtenText({ min: 0, max: 2_000 }).default(''),
  libraryIntroduction: writtenText({ min: 0, max: 2_000 }).default(''),
  /** Above the form: how and when one answers. */
  contactIntroduction: writtenText({ min: 0, max: 2_000 }).default(''),
  /** Interest for the next cohort may be announced. */
  takesInterest: z.boolean().default(true),
  /** Publisher and host, as the law asks (LCEN, article 6). */
  legalNotice: writtenText({ min: 0, max: 4_000 }).default(''),
});
export type PublicWordsInput = z.infer<typeof publicWordsInputSchema>;

export const publicWordsSchema = publicWordsInputSchema.extend({
  revision: counterSchema,
  changed: z.object({ at: instantSchema, by: personSummarySchema }).nullable(),
});
export type PublicWords = z.infer<typeof publicWordsSchema>;

/** What someone without an account sends from the public page, as a form. */
export const publicQuestionSchema = z.object({
  about: z.enum(['question', 'interest']),
  name: lineOfText({ min: 2, max: 80 }),
  email: z.email({ error: 'not_an_email' }).max(254, { error: 'too_long' }),
  organisation: lineOfText({ min: 0, max: 120 }).default(''),
  territory: lineOfText({ min: 0, max: 120 }).default(''),
  message: writtenText({ min: 10, max: 4_000 }),
});
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;
