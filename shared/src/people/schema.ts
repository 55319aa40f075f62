import { z } from 'zod';
import { roleSchema } from '../actor.ts';
import { idSchema } from '../ids.ts';
import { lineOfText, writtenText } from '../text.ts';

export const personNameSchema = lineOfText({ min: 2, max: 80 });

/** How a person is named wherever they appear: full name, organisation, and the role they are known by. */
export const personSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  organisation: z.string().nullable().meta({ description: "Their organisation's name" }),
  role: roleSchema,
  /** Year of the cohort, for alumni ("alumni 2023"). */
  cohortYear: z.int().nullable(),
  /** Changes with the photo; null where there is none. Address: /api/people/{id}/photo?v={photo} */
  photo: z.string().nullable(),
});
export type PersonSummary = z.infer<typeof personSummarySchema>;

export const personAbilitiesSchema = z.object({ edit: z.boolean(), write: z.boolean(), block: z.boolean() });

export const personSchema = personSummarySchema.extend({
  organisationId: idSchema.nullable(),
  title: z.string().meta({ description: 'Their function in the organisation' }),
  bio: z.string(),
  offers: z.string().meta({ description: 'What they bring to others' }),
  seeks: z.string().meta({ description: 'What they look for' }),
  cohorts: z.array(z.object({ id: idSchema, name: z.string(), role: roleSchema })),
  blocked: z.boolean().meta({ description: 'I blocked them; nobody else knows' }),
  abilities: personAbilitiesSchema,
});
export type Person = z.infer<typeof personSchema>;

/** What a person may change on their own page. */
export const personUpdateSchema = z
  .object({
    name: personNameSchema,
    title: lineOfText({ min: 0, max: 120 }),
    bio: writtenText({ min: 0, max: 1000 }),
    offers: writtenText({ min: 0, max: 1000 }),
    seeks: writtenText({ min: 0, max: 1000 }),
  })
  .partial();
