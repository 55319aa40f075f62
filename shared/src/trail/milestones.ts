import { z } from 'zod';
import { counterSchema, idSchema } from '../ids.ts';
import { lineOfText, writtenText } from '../text.ts';
import { trailStepSchema } from './steps.ts';

/** What an answer says of an organisation: something it can lean on, something to work on, or neither. */
export const readingSchema = z.enum(['strength', 'weakness', 'neutral']);
export type Reading = z.infer<typeof readingSchema>;

const keySchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/, { error: 'not_a_key' });

export const answerChoiceSchema = z.object({
  key: keySchema,
  label: lineOfText({ min: 1, max: 160 }),
  reading: readingSchema,
  /** What to do next, for who answers this; may be empty. */
  advice: writtenText({ min: 0, max: 500 }).default(''),
});
export type AnswerChoice = z.infer<typeof answerChoiceSchema>;

/** One question of a self-assessment: a choice among some, or words. */
export const milestoneQuestionSchema = z.object({
  key: keySchema,
  /** What it is about, « Équipe »; questions of one section stand together. */
  section: lineOfText({ min: 0, max: 80 }).default(''),
  text: lineOfText({ min: 1, max: 240 }),
  help: writtenText({ min: 0, max: 600 }).default(''),
  /** None: it is answered in words. */
  choices: z.array(answerChoiceSchema).max(6).default([]),
  /** What experiences and threads are looked for with, where it turns out to be a weak point. */
  keywords: lineOfText({ min: 0, max: 120 }).default(''),
});
export type MilestoneQuestion = z.infer<typeof milestoneQuestionSchema>;

/** A form that spreading may take (« antenne », « licence »), and what it asks for. */
export const modelFormSchema = z.object({
  key: keySchema,
  label: lineOfText({ min: 1, max: 80 }),
  asks: writtenText({ min: 0, max: 1_000 }).default(''),
});
export type ModelForm = z.infer<typeof modelFormSchema>;

function areDifferent(items: readonly { key: string }[]): boolean {
  return new Set(items.map(({ key }) => key)).size === items.length;
}

/** A milestone (« balise ») of every trail, as the coordination edits it. */
export const milestoneInputSchema = z.object({
  step: trailStepSchema,
  title: lineOfText({ min: 2, max: 80 }),
  purpose: writtenText({ min: 0, max: 600 }).default(''),
  questions: z
    .array(milestoneQuestionSchema)
    .max(30)
    .refine(areDifferent, { error: 'not_different' })
    .default([]),
  /** Those of the step « model »; empty elsewhere. */
  forms: z.array(modelFormSchema).max(12).refine(areDifferent, { error: 'not_different' }).default([]),
});
export type MilestoneInput = z.infer<typeof milestoneInputSchema>;

export const milestoneSchema = z.object({
  id: idSchema,
  step: trailStepSchema,
  title: z.string(),
  purpose: z.string(),
  questions: z.array(milestoneQuestionSchema),
  forms: z.array(modelFormSchema),
  /** Raised by each correction; what was answered keeps the version it was answered to. */
  version: counterSchema,
  archived: z.boolean(),
});
export type Milestone = z.infer<typeof milestoneSchema>;
