import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';
import { choiceSchema } from './choice.ts';
import { pollFormInputSchema, pollFormSchema } from './form.ts';

/** `removed`: a draft that was put aside; nothing of it is left but its id. */
export const pollStateSchema = z.enum(['draft', 'open', 'closed', 'removed']);
export type PollState = z.infer<typeof pollStateSchema>;

/** Asked once, and once more after what was said between. */
export const roundSchema = z.int().min(1).max(2);

/** A poll as it is written. */
export const pollInputSchema = z.object({
  question: writtenText({ min: 3, max: 300 }),
  form: pollFormInputSchema,
  anonymous: z.boolean().default(false).meta({
    description: 'Nobody is told who chose what, and once it is closed nothing is left that could tell it',
  }),
  resultsHidden: z
    .boolean()
    .default(false)
    .meta({ description: 'Readers see how many voted; what they chose, once it is shown' }),
});
export type PollInput = z.infer<typeof pollInputSchema>;

/**
 * A poll, the same for everyone who reads it. A draft is read by moderation where the conversation is a room; elsewhere
 * by its author only, so that it is in no frame (`polls.mine`).
 */
export const pollSchema = changeBaseSchema.extend({
  kind: z.literal('poll'),
  conversationId: idSchema,
  author: personSummarySchema,
  question: z.string(),
  form: pollFormSchema,
  anonymous: z.boolean(),
  resultsHidden: z.boolean(),
  state: pollStateSchema,
  round: roundSchema,
  /** Whether its readers see what was chosen, in both rounds; moderation always does. */
  shown: z.boolean(),
  /** Raised by each correction of the draft, which is guarded by it. */
  revision: counterSchema,
  createdAt: instantSchema,
  /** When the round was opened, and closed. */
  openedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
});
export type Poll = z.infer<typeof pollSchema>;

/** Words or texts as they were written most often; hidden ones are in what moderators receive only. */
const writtenAnswerSchema = z.object({ text: z.string(), count: counterSchema, hidden: z.boolean() });

/** Most different words, or texts, that a tally tells: those given most. */
export const MOST_ANSWERS_TOLD = 150;

export const resultSchema = z.discriminatedUnion('kind', [
  /** In the order of the poll's options. */
  z.object({
    kind: z.literal('options'),
    options: z.array(z.object({ optionId: idSchema, count: counterSchema })),
  }),
  /** Each value of the scale; `mean` is null where nobody voted. */
  z.object({
    kind: z.literal('scale'),
    values: z.array(z.object({ value: z.int(), count: counterSchema })),
    mean: z.number().nullable(),
  }),
  /** Borda: among n that may be ranked, the first gets n points, the next n − 1… `firsts`: who put it first. */
  z.object({
    kind: z.literal('ranking'),
    options: z.array(z.object({ optionId: idSchema, points: counterSchema, firsts: counterSchema })),
  }),
  /** The most frequent first; `more`: how many others there are that are not told. */
  z.object({ kind: z.literal('words'), answers: z.array(writtenAnswerSchema), more: counterSchema }),
  z.object({ kind: z.literal('texts'), answers: z.array(writtenAnswerSchema), more: counterSchema }),
]);
export type Result = z.infer<typeof resultSchema>;

/**
 * How many voted in one round of a poll, and what they chose. People and tables are two figures of the same votes,
 * never to be summed: a table's vote counts for the people at it, and as one table.
 */
export const tallySchema = changeBaseSchema.extend({
  kind: z.literal('tally'),
  conversationId: idSchema,
  pollId: idSchema,
  round: roundSchema,
  voters: z.object({ people: counterSchema, tables: counterSchema }),
  /** Null for readers as long as it is not shown; `byTable` where no table voted. */
  results: z.object({ byPerson: resultSchema, byTable: resultSchema.nullable() }).nullable(),
});
export type Tally = z.infer<typeof tallySchema>;

/** What one voted: personal, so that it is in no frame. */
export const voteSchema = z.object({ pollId: idSchema, round: roundSchema, choice: choiceSchema });
export type Vote = z.infer<typeof voteSchema>;

/** What is one's own among the polls of a conversation, and in no frame. */
export const myPollsSchema = z.object({
  votes: z.array(voteSchema).meta({ description: 'Those of anonymous polls as long as they are open' }),
  drafts: z.array(pollSchema).meta({ description: 'Those that I wrote and that are in no frame' }),
});
export type MyPolls = z.infer<typeof myPollsSchema>;
