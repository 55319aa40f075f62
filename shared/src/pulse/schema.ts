import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';

/** How one follows, in one tap: « trop vite », « je décroche », « c’est clair ». */
export const feelingSchema = z.enum(['too_fast', 'lost', 'clear']);
export type Feeling = z.infer<typeof feelingSchema>;

/** How long what was tapped holds, in seconds: a pulse is of now. */
export const FEELING_SECONDS = 180;

/** How a room follows: for those who animate it, in numbers. Who said what is told to nobody. */
export const pulseSchema = changeBaseSchema.extend({
  kind: z.literal('pulse'),
  conversationId: idSchema,
  counts: z.object({ too_fast: counterSchema, lost: counterSchema, clear: counterSchema }),
});
export type Pulse = z.infer<typeof pulseSchema>;

/** What I tapped, and until when it holds: personal, so that it is in no frame. */
export const myFeelingSchema = z.object({
  feeling: feelingSchema.nullable(),
  until: instantSchema.nullable(),
});
