import { z } from 'zod';
import { idSchema } from '../ids.ts';

export const cohortAbilitiesSchema = z.object({
  readDirectory: z.boolean(),
  invite: z.boolean(),
  createChannel: z.boolean(),
  prepareWeeklyWord: z.boolean(),
});

export const cohortSchema = z.object({
  id: idSchema,
  name: z.string(),
  year: z.int(),
  ended: z.boolean(),
  people: z.int().meta({ description: 'How many people take part' }),
  abilities: cohortAbilitiesSchema,
});
export type Cohort = z.infer<typeof cohortSchema>;
