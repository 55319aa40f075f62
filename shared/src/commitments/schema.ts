import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';
import { trailLevelSchema } from '../trail/schema.ts';

/** What became of a promise: nothing said yet, under way, stopped by something, given up, kept. */
export const commitmentStateSchema = z.enum(['open', 'advanced', 'blocked', 'abandoned', 'kept']);
export type CommitmentState = z.infer<typeof commitmentStateSchema>;

/** What one taps. */
export const checkInStateSchema = commitmentStateSchema.exclude(['open']);
export type CheckInState = z.infer<typeof checkInStateSchema>;

const dayOfYear = z.iso.date({ error: 'not_a_day' });

/** At most so many at a time. */
export const MOST_COMMITMENTS = 3;
/** Days after which one is asked how it goes. */
export const CHECK_IN_DAYS = [30, 60] as const;

export const commitmentInputSchema = z.object({
  text: lineOfText({ min: 3, max: 200 }),
  dueOn: dayOfYear,
  level: trailLevelSchema.default('cohort'),
});
export type CommitmentInput = z.infer<typeof commitmentInputSchema>;

/** Where it was made. */
export const commitmentSourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('anytime') }),
  z.object({ from: z.literal('seminar'), seminarId: idSchema }),
  z.object({ from: z.literal('codev'), roomId: idSchema, sheetId: idSchema }),
]);
export type CommitmentSource = z.infer<typeof commitmentSourceSchema>;

export const checkInSchema = z.object({
  id: z.string(),
  state: checkInStateSchema,
  why: z.string(),
  by: personSummarySchema,
  at: instantSchema,
  /** Raised as its why is told. */
  revision: counterSchema,
});
export type CheckIn = z.infer<typeof checkInSchema>;

export const commitmentSchema = z.object({
  id: idSchema,
  organisation: organisationSummarySchema,
  by: personSummarySchema,
  text: z.string(),
  dueOn: z.string(),
  level: trailLevelSchema,
  madeAt: instantSchema,
  /** The seminar at which it was made, by its title; null elsewhere, or where the reader doesn't read it. */
  seminar: z.object({ id: idSchema, title: z.string() }).nullable(),
  state: commitmentStateSchema,
  /** The latest first. */
  checkIns: z.array(checkInSchema),
  /** The next day on which they are asked; null once it is over. */
  askedOn: z.string().nullable(),
  revision: counterSchema,
  abilities: z.object({ edit: z.boolean() }),
});
export type Commitment = z.infer<typeof commitmentSchema>;

const LONGEST_WHY = 1_000;
export const whySchema = writtenText({ min: 0, max: LONGEST_WHY }).default('');
/** Told after the answer that it goes with. */
export const addedWhySchema = writtenText({ min: 1, max: LONGEST_WHY });
/** Signed: says which commitment, and whose; good for that alone. */
export const checkInTokenSchema = z
  .string()
  .min(20)
  .max(400)
  .regex(/^[\w.-]+$/);
