import { z } from 'zod';
import { counterSchema, idSchema } from '../ids.ts';
import { cohortModules } from './modules.ts';

export const cohortModuleSchema = z.enum(cohortModules);

export const cohortAbilitiesSchema = z.object({
  readDirectory: z.boolean(),
  invite: z.boolean(),
  createChannel: z.boolean(),
  prepareWeeklyWord: z.boolean(),
  setModules: z.boolean(),
});

export const cohortSchema = z.object({
  id: idSchema,
  name: z.string(),
  year: z.int(),
  ended: z.boolean(),
  people: z.int().meta({ description: 'How many people take part' }),
  modules: z.array(cohortModuleSchema).meta({ description: 'What people may begin something in' }),
  /** Raised each time that modules are turned on or off. */
  modulesRevision: counterSchema,
  abilities: cohortAbilitiesSchema,
});
export type Cohort = z.infer<typeof cohortSchema>;
