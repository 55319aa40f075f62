import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** What I have under my hands; `none` once I let go of it. */
export const experienceEditSchema = z.object({
  experienceId: idSchema,
  sectionId: z.union([idSchema, z.enum(['head', 'none'])]),
});

export const experienceEditingSchema = z.object({
  experienceId: idSchema,
  people: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      /** Null: has it open, and writes nowhere. */
      sectionId: z.union([idSchema, z.literal('head')]).nullable(),
    }),
  ),
});
export type ExperienceEditing = z.infer<typeof experienceEditingSchema>;
