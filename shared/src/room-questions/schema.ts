import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { messageMarkSchema } from '../messages/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';
import { LONGEST_ROOM_QUESTION, LONGEST_WRITTEN_ANSWER, SHORTEST_ROOM_QUESTION } from './limits.ts';

export const roomQuestionTextSchema = writtenText({
  min: SHORTEST_ROOM_QUESTION,
  max: LONGEST_ROOM_QUESTION,
});

/**
 * `pending`: waits for moderation. `dismissed`: moderation doesn't take it up. `merged`: it counts with another one.
 * `withdrawn`: its author took it back; nothing of it is left but its id.
 */
export const roomQuestionStateSchema = z.enum([
  'pending',
  'open',
  'answered',
  'dismissed',
  'merged',
  'withdrawn',
]);
export type RoomQuestionState = z.infer<typeof roomQuestionStateSchema>;

/** Aloud, in the room, or in words that stay under the question. */
export const answerKindSchema = z.enum(['live', 'written']);

/** An answer as it is given. */
export const answerInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('live') }),
  z.object({ kind: z.literal('written'), text: writtenText({ max: LONGEST_WRITTEN_ANSWER }) }),
]);
export type AnswerInput = z.infer<typeof answerInputSchema>;

/**
 * A question asked in a live room, the same for everyone of an audience. Readers get those that are open, answered or
 * merged; one that they had and may no longer read comes as a bare tombstone. Moderators get all, with their authors.
 */
export const roomQuestionSchema = changeBaseSchema.extend({
  kind: z.literal('room-question'),
  conversationId: idSchema,
  /** What its author's device named it before it arrived, and knows it by when it comes back; null in a tombstone. */
  clientId: idSchema.nullable(),
  /** Raised by each change of its words or of its answer, which are guarded by it. */
  revision: counterSchema,
  state: roomQuestionStateSchema,
  anonymous: z.boolean(),
  /** Null in what readers get of an anonymous one, and in a tombstone. */
  author: personSummarySchema.nullable(),
  /** Empty in a tombstone. */
  text: z.string(),
  /** Moderation worded it otherwise before it was read. */
  edited: z.boolean(),
  /** Its author's own words where moderation changed them: for its author and moderators. */
  original: z.string().nullable(),
  /** How many people want it answered, counted with those of the questions merged into it. */
  votes: counterSchema,
  answer: z
    .object({
      kind: answerKindSchema,
      /** Empty where it was given aloud. */
      text: z.string(),
      by: personSummarySchema,
      at: instantSchema,
    })
    .nullable(),
  mergedInto: idSchema.nullable(),
  /** What it is worth keeping for, as those who animate the room say. */
  mark: messageMarkSchema.nullable(),
  createdAt: instantSchema,
});
export type RoomQuestion = z.infer<typeof roomQuestionSchema>;

/** What one person has to do with the questions of a room: personal, so that no frame of the room carries it. */
export const myRoomQuestionsSchema = z.object({
  questions: z.array(roomQuestionSchema).meta({ description: 'Those that I asked, whatever became of them' }),
  voted: z.array(idSchema).meta({ description: 'Those that I voted for, as they were then' }),
});
export type MyRoomQuestions = z.infer<typeof myRoomQuestionsSchema>;

/** In its person's journal: what they asked or voted for changed, on whichever device; it is to be read again. */
export const roomQuestionMarkChangeSchema = changeBaseSchema.extend({
  kind: z.literal('room-question-mark'),
  conversationId: idSchema,
});
