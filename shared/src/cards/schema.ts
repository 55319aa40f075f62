import { z } from 'zod';
import { bylineSchema } from '../experiences/schema.ts';
import { counterSchema, idSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { threadKindSchema } from '../threads/schema.ts';

/** Most addresses that are unfolded at once: more than any page shows. */
export const MOST_CARDS = 50;

const thread = z.object({ kind: z.literal('thread'), threadId: idSchema });
const message = z.object({ kind: z.literal('message'), threadId: idSchema, seq: counterSchema });
const person = z.object({ kind: z.literal('person'), personId: idSchema });
const experience = z.object({ kind: z.literal('experience'), experienceId: idSchema });

/** What an address of ours leads to; see `readOwnAddress`. */
export const cardAddressSchema = z.discriminatedUnion('kind', [thread, message, person, experience]);
export type CardAddress = z.infer<typeof cardAddressSchema>;

const place = z.object({
  title: z.string(),
  channelId: idSchema,
  channelName: z.string().meta({ description: 'Empty for a direct conversation' }),
});

/** An address unfolded: what is behind it, for one reader. */
export const cardSchema = z.discriminatedUnion('kind', [
  thread.extend({ ...place.shape, threadKind: threadKindSchema, author: personSummarySchema }),
  message.extend({ ...place.shape, author: personSummarySchema, excerpt: z.string() }),
  person.extend({ person: personSummarySchema, title: z.string() }),
  experience.extend({
    title: z.string(),
    summary: z.string(),
    experienceKind: z.string().meta({ description: 'Name of the template that it was written with' }),
    places: z.array(z.string()).meta({ description: 'Names of the territories that the reader is told' }),
    byline: bylineSchema,
  }),
]);
export type Card = z.infer<typeof cardSchema>;
