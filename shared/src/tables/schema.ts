import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText } from '../text.ts';

/** How many people share one phone: fewer vote each on their own, more don't hear one another. */
export const FEWEST_AT_TABLE = 2;
export const MOST_AT_TABLE = 8;

/** People who sit together in a room and share one phone: what it votes counts for all of them, and for one table. */
export const tableInputSchema = z.object({
  name: lineOfText({ min: 1, max: 40 }),
  people: z
    .int()
    .min(FEWEST_AT_TABLE, { error: 'too_few' })
    .max(MOST_AT_TABLE, { error: 'too_many' })
    .meta({ description: 'How many sit there, with who holds the phone' }),
});

/** A table of a live room, the same for all who read it. One person holds the phone of one table. */
export const tableSchema = changeBaseSchema.extend({
  kind: z.literal('table'),
  conversationId: idSchema,
  name: z.string(),
  people: z.int(),
  holder: personSummarySchema,
  seated: z.boolean().meta({ description: 'False once they got up: each votes on their own again' }),
});
export type Table = z.infer<typeof tableSchema>;
