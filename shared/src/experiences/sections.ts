import { z } from 'zod';
import { fileSummarySchema } from '../files/schema.ts';
import { idSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { lineOfText, writtenText } from '../text.ts';
import { trailStepSchema } from '../trail/steps.ts';

export const LONGEST_SECTION = 20_000;
export const MOST_PLACES = 20;
export const MOST_THEMES = 8;
export const MOST_SECTION_DOCUMENTS = 20;

/** Euros and days of work: what was spent until it stood, and what it takes each year. */
const amount = z.int().min(0).max(100_000_000, { error: 'too_much' }).nullable().default(null);
const days = z.number().min(0).max(10_000, { error: 'too_much' }).nullable().default(null);
export const costSchema = z.object({
  /** Whole euros. */
  euros: amount,
  eurosPerYear: amount,
  /** Days of work of all people together. */
  days,
  /** From the decision to the opening, in months. */
  months: z.number().min(0).max(600, { error: 'too_much' }).nullable().default(null),
  note: writtenText({ min: 0, max: 2_000 }).default(''),
});
export type Cost = z.infer<typeof costSchema>;

/** What is written in a section, by its type. An empty one is a section that nobody wrote yet. */
export const sectionValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), body: writtenText({ min: 0, max: LONGEST_SECTION }) }),
  z.object({
    type: z.literal('territory'),
    codes: z.array(placeCodeSchema).max(MOST_PLACES, { error: 'too_many' }),
  }),
  z.object({
    type: z.literal('themes'),
    keys: z.array(z.string().max(60)).max(MOST_THEMES, { error: 'too_many' }),
  }),
  z.object({ type: z.literal('step'), step: trailStepSchema.nullable() }),
  z.object({ type: z.literal('cost'), cost: costSchema }),
  z.object({
    type: z.literal('documents'),
    documents: z
      .array(z.object({ fileId: idSchema, caption: lineOfText({ min: 0, max: 140 }).default('') }))
      .max(MOST_SECTION_DOCUMENTS, { error: 'too_many' }),
  }),
]);
export type SectionValue = z.infer<typeof sectionValueSchema>;

/** The same, as it is read: with names, and with the files that are shown. */
export const shownValueSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    body: z.string().meta({ description: 'Markdown' }),
    /** Pictures that its words name. Address: /api/experiences/{experienceId}/files/{id} */
    files: z.array(fileSummarySchema),
    /** Whose words are quoted in it. */
    quoted: z.array(personSummarySchema),
  }),
  z.object({
    type: z.literal('territory'),
    places: z.array(z.object({ code: z.string(), label: z.string() })),
  }),
  z.object({ type: z.literal('themes'), themes: z.array(z.object({ key: z.string(), label: z.string() })) }),
  z.object({ type: z.literal('step'), step: trailStepSchema.nullable() }),
  z.object({ type: z.literal('cost'), cost: costSchema }),
  z.object({
    type: z.literal('documents'),
    documents: z.array(z.object({ file: fileSummarySchema, caption: z.string() })),
  }),
]);
export type ShownValue = z.infer<typeof shownValueSchema>;
