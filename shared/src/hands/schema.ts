import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { personSummarySchema } from '../people/schema.ts';

/** `given`: they have the floor, and wait no more. One person has one hand in a room, raised as often as they like. */
export const handStateSchema = z.enum(['raised', 'given', 'lowered']);

/** A hand in a live room, the same for all who read it: whoever speaks next is no secret. */
export const handSchema = changeBaseSchema.extend({
  kind: z.literal('hand'),
  conversationId: idSchema,
  person: personSummarySchema,
  state: handStateSchema,
  raisedAt: instantSchema,
  turn: counterSchema.meta({ description: 'Orders the queue: the smallest speaks first' }),
});
export type Hand = z.infer<typeof handSchema>;

/** Those who wait for the floor, in the order in which they get it. */
export function handsWaiting<Waiting extends Pick<Hand, 'state' | 'turn'>>(
  hands: Iterable<Waiting>,
): Waiting[] {
  return [...hands].filter(({ state }) => state === 'raised').sort((a, b) => a.turn - b.turn);
}
