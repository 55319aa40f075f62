import { z } from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';

/**
 * The six steps of a codéveloppement session, as Payette and Champagne describe them (« Le groupe de codéveloppement
 * professionnel », 1997): someone tells, the others ask, both agree on what is asked for, the others advise, who was
 * advised decides, everyone says what they learnt. `done`: it is over, and leaves its sheet.
 */
export const codevStages = [
  'presentation',
  'clarification',
  'contract',
  'consultation',
  'plan',
  'learning',
  'done',
] as const;
export const codevStageSchema = z.enum(codevStages);
export type CodevStage = z.infer<typeof codevStageSchema>;

/** Minutes that each step is usually given, an hour and a half in all. */
export const usualMinutes: Record<Exclude<CodevStage, 'done'>, number> = {
  presentation: 10,
  clarification: 15,
  contract: 5,
  consultation: 30,
  plan: 15,
  learning: 15,
};

/** How long one step may last, in minutes. */
export const LONGEST_STAGE = 120;

/** What is written together, each in its time; kept when the session is over. */
export const codevTexts = ['subject', 'contract', 'plan'] as const;
export const codevTextSchema = z.enum(codevTexts);
export type CodevText = z.infer<typeof codevTextSchema>;
export const codevWordsSchema = writtenText({ min: 0, max: 2_000 });

/** What who was advised promises themselves, and by when. */
export const codevCommitmentSchema = z.object({
  text: lineOfText({ min: 3, max: 240 }),
  dueOn: z.iso.date({ error: 'not_a_date' }),
});
export type CodevCommitment = z.infer<typeof codevCommitmentSchema>;

/** A codéveloppement session as it travels with its room: the same for all who read it. */
export const codevSchema = z.object({
  id: idSchema.meta({ description: 'Of the session: a room may hold several, one after the other' }),
  stage: codevStageSchema,
  /** Since when this step goes on. */
  startedAt: instantSchema,
  endsAt: instantSchema
    .nullable()
    .meta({ description: 'Null while the clock is stopped, and once it is over' }),
  secondsLeft: z
    .int()
    .nullable()
    .meta({ description: 'While the clock is stopped; below 0 where the time was over' }),
  client: personSummarySchema.meta({ description: 'Who brings a question, and is advised' }),
  facilitator: personSummarySchema.meta({ description: 'Who leads the steps (« animateur·ice »)' }),
  texts: z.record(codevTextSchema, z.string()),
  commitment: z.object({ text: z.string(), dueOn: z.string() }).nullable(),
});
export type Codev = z.infer<typeof codevSchema>;

const sheetOf = {
  id: idSchema.meta({ description: 'Of the session' }),
  roomId: idSchema,
  title: z.string(),
  startedAt: instantSchema.meta({ description: 'When the session began' }),
  commitment: z.object({ text: z.string(), dueOn: z.string() }).nullable(),
};

/** A line of the list of sheets. */
export const codevSheetLineSchema = z.object(sheetOf);
export type CodevSheetLine = z.infer<typeof codevSheetLineSchema>;

/**
 * What a session leaves to who was advised, of which a commitment and the beginning of an experience are made: their own
 * words only.
 */
export const codevSheetSchema = z.object({
  ...sheetOf,
  texts: z.record(codevTextSchema, z.string()),
  lessons: z.array(z.string()).meta({ description: 'What they wrote in the last step; Markdown' }),
});
export type CodevSheet = z.infer<typeof codevSheetSchema>;

/** What is asked of `GET /api/rooms/{roomId}/codev/sheets/{sheetId}/export`. */
export const codevExportQuerySchema = z.object({
  format: z.enum(['markdown', 'pdf']),
  language: z.enum(['fr', 'en']).default('fr'),
});

/** Who takes part, and how long each step lasts in minutes. */
export const codevStartSchema = z.object({
  clientId: idSchema,
  facilitatorId: idSchema,
  minutes: z
    .partialRecord(
      codevStageSchema.exclude(['done']),
      z.int().min(1).max(LONGEST_STAGE, { error: 'too_long' }),
    )
    .default({}),
});
