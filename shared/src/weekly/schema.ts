import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { messageBodySchema } from '../messages/body.ts';
import { personSummarySchema } from '../people/schema.ts';
import { threadTitleSchema } from '../threads/schema.ts';

/** When a cohort's word is made ready, in Paris time. */
export const weeklySettingsSchema = z.object({
  enabled: z.boolean(),
  weekday: z.int().min(1).max(7).meta({ description: '1 is Monday' }),
  hour: z.int().min(0).max(23),
});
export type WeeklySettings = z.infer<typeof weeklySettingsSchema>;

/** `sending`: its thread is being opened; `empty`: nothing happened that week. */
export const weeklyStateSchema = z.enum(['draft', 'sending', 'sent', 'empty']);

/** What a cohort lived in a week, told by its facilitators; they share one draft of it. */
export const weeklyWordSchema = z.object({
  id: idSchema,
  from: instantSchema,
  to: instantSchema,
  state: weeklyStateSchema,
  /** Raised by each save, which is guarded by it. */
  revision: counterSchema,
  title: z.string(),
  /** Markdown. */
  body: z.string(),
  edited: z.object({ by: personSummarySchema, at: instantSchema }).nullable(),
  sent: z.object({ by: personSummarySchema, at: instantSchema, threadId: idSchema }).nullable(),
});
export type WeeklyWord = z.infer<typeof weeklyWordSchema>;

export const weeklyPageSchema = z.object({
  settings: weeklySettingsSchema,
  /** The latest one; null before the first. */
  word: weeklyWordSchema.nullable(),
  /** Where it is published; null while the cohort has no channel that all of it reads. */
  channel: z
    .object({
      id: idSchema,
      name: z.string(),
      readers: z.int().meta({ description: 'Who reads it there, without the one who asks' }),
      byMail: z.int().meta({ description: 'Of these, who receive it by e-mail' }),
    })
    .nullable(),
});
export type WeeklyPage = z.infer<typeof weeklyPageSchema>;

export const weeklyWordsSchema = z.object({
  revision: counterSchema.meta({ description: 'The one that was read' }),
  title: threadTitleSchema,
  body: messageBodySchema,
});
