import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { myPollsSchema } from '../polls/schema.ts';
import { myRoomQuestionsSchema } from '../room-questions/schema.ts';
import { meSchema } from '../session/schema.ts';
import { threadSchema } from '../threads/schema.ts';

/** What the page of a room asks for first: a thousand people who follow one code ask for it with the code. */
export const roomEntrySchema = z.object({
  thread: threadSchema,
  questions: myRoomQuestionsSchema,
  polls: myPollsSchema,
});
export type RoomEntry = z.infer<typeof roomEntrySchema>;

export const foundRoomSchema = z.object({ roomId: idSchema, entry: roomEntrySchema });

/** A guest, and what they find: nothing there is theirs yet. */
export const guestEntrySchema = meSchema.extend({ entry: roomEntrySchema });
export type GuestEntry = z.infer<typeof guestEntrySchema>;
