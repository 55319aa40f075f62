import { z } from 'zod';
import { instantSchema } from '../ids.ts';
import { lineOfText } from '../text.ts';

/** What is offered: a call for projects, a post, a place, or a date to keep. */
export const opportunityTypes = ['call', 'job', 'place', 'date'] as const;
export const opportunityTypeSchema = z.enum(opportunityTypes);
export type OpportunityType = z.infer<typeof opportunityTypeSchema>;

const DAY_MS = 24 * 3600 * 1000;
/** How far ahead a deadline may lie, in milliseconds: three years. */
const LATEST_DEADLINE_MS = 3 * 366 * DAY_MS;

/** A deadline to come, within three years. */
export const deadlineSchema = instantSchema.refine(
  (at) => Date.parse(at) > Date.now() && Date.parse(at) <= Date.now() + LATEST_DEADLINE_MS,
  { error: 'not_to_come' },
);

/** INSEE code of a département, or `region:NN`. */
export const territoryCodeSchema = z
  .string()
  .regex(/^(?:\d{2,3}|2[AB]|region:\d{2})$/)
  .meta({ description: 'INSEE code of a département, or `region:NN`' });

/** Where to go or to write: an address of the web, or of a street. */
const addressSchema = lineOfText({ min: 3, max: 300 });

export const opportunityInputSchema = z.object({
  type: opportunityTypeSchema,
  deadline: deadlineSchema,
  territoryCode: territoryCodeSchema.nullable().default(null),
  address: addressSchema.nullable().default(null),
});
export type OpportunityInput = z.infer<typeof opportunityInputSchema>;

/** What a thread of this kind offers, the same for every reader. */
export const opportunitySchema = z.object({
  type: opportunityTypeSchema,
  /** It closes by itself at this moment. */
  deadline: instantSchema,
  territory: z.object({ code: z.string(), label: z.string() }).nullable(),
  address: z.string().nullable(),
});
export type Opportunity = z.infer<typeof opportunitySchema>;
