import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';

export const organisationKindSchema = z.enum(['social-enterprise', 'incubator', 'partner']);

export const organisationSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: organisationKindSchema,
  activity: z.string(),
});
export type OrganisationSummary = z.infer<typeof organisationSummarySchema>;

/** A place by its INSEE code; `label` is its name in French. */
export const placeSchema = z.object({ code: z.string(), label: z.string() });

export const organisationSchema = organisationSummarySchema.extend({
  description: z.string(),
  note: z.string().nullable(),
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  from: z.array(placeSchema),
  to: z.array(placeSchema),
  partners: z.array(z.string()),
  /** Those of its people whose page the reader may open. */
  people: z.array(personSummarySchema),
});
export type Organisation = z.infer<typeof organisationSchema>;
