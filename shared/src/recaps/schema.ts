import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { messageMarkSchema } from '../messages/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText, writtenText } from '../text.ts';
import { LONGEST_PASSAGE } from './limits.ts';

/** What a passage was said in. `answer`: the written answer to a question; `codev`: a text of who was advised. */
export const passageKindSchema = z.enum(['message', 'question', 'answer', 'codev']);
export type PassageKind = z.infer<typeof passageKindSchema>;

/** `asked`: its author said nothing yet, and nothing of it leaves. */
export const passageStateSchema = z.enum(['asked', 'accepted', 'edited', 'anonymised', 'refused']);
export type PassageState = z.infer<typeof passageStateSchema>;

const passageWordsSchema = writtenText({ min: 1, max: LONGEST_PASSAGE });

/** What someone says of their own words. Without their name, they may be worded otherwise too. */
export const passageAnswerSchema = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('accept') }),
  z.object({ choice: z.literal('edit'), words: passageWordsSchema }),
  z.object({ choice: z.literal('anonymise'), words: passageWordsSchema.optional() }),
  z.object({ choice: z.literal('refuse') }),
]);
export type PassageAnswer = z.infer<typeof passageAnswerSchema>;

/** Someone's words of a room, for them and for those who animate it. */
export const recapPassageSchema = z.object({
  id: idSchema,
  kind: passageKindSchema,
  sourceId: idSchema.meta({
    description: 'Of the message, or of the question; of the room for a codév text',
  }),
  mark: messageMarkSchema.nullable(),
  said: z.string().meta({ description: 'As it was said; Markdown' }),
  saidAt: instantSchema,
  about: z.string().nullable().meta({ description: 'The question that an answer answers' }),
  codevText: z.enum(['subject', 'contract', 'plan']).nullable(),
  votes: counterSchema.nullable(),
  answeredLive: z.boolean().meta({ description: 'The question was answered aloud' }),
  anonymous: z.boolean().meta({ description: 'Asked without a name, and told without one' }),
  state: passageStateSchema,
  words: z.string().meta({ description: 'As its author accepts it; empty where they don’t' }),
  inPost: z.boolean().meta({ description: 'It stands in what is published: it may be withdrawn' }),
});
export type RecapPassage = z.infer<typeof recapPassageSchema>;

/** One's own words of a room that may be quoted. */
export const myWordsSchema = z.object({
  roomId: idSchema,
  title: z.string().meta({ description: 'Of the room; empty where nothing is asked' }),
  published: z.boolean(),
  readers: z.int().meta({ description: 'How many read the room: among few, a name left off hides little' }),
  passages: z.array(recapPassageSchema),
});
export type MyWords = z.infer<typeof myWordsSchema>;

/** In this order. */
export const recapSectionKinds = [
  'decision',
  'resource',
  'open-question',
  'to-write-up',
  'questions',
  'polls',
  'codev',
] as const;
export const recapSectionKindSchema = z.enum(recapSectionKinds);
export type RecapSectionKind = z.infer<typeof recapSectionKindSchema>;

/** Under what name words are told; null where without one. */
const signatureSchema = z.object({ name: z.string(), organisation: z.string().nullable() }).nullable();

/** Words as they are told, by whoever accepted it. */
export const recapWordsSchema = z.object({
  kind: z.literal('words'),
  passageId: idSchema,
  sourceId: idSchema,
  source: passageKindSchema,
  words: z.string(),
  by: signatureSchema,
  votes: counterSchema.nullable(),
  codevText: z.enum(['subject', 'contract', 'plan']).nullable(),
  answer: z.object({ passageId: idSchema, words: z.string(), by: signatureSchema }).nullable(),
  answeredLive: z.boolean(),
});
export type RecapWords = z.infer<typeof recapWordsSchema>;

/** One choice of a poll; `tables`: null where no table voted. Of a ranking, points. */
const pollLineSchema = z.object({
  label: z.string().meta({ description: 'Of a poll of dates, the instant it begins' }),
  people: counterSchema,
  tables: counterSchema.nullable(),
});

/** A poll's results: figures, and never who. What people wrote is told where two at least wrote it. */
export const recapPollSchema = z.object({
  kind: z.literal('poll'),
  pollId: idSchema,
  question: z.string(),
  form: z.enum(['options', 'dates', 'scale', 'ranking', 'words', 'texts']),
  anonymous: z.boolean(),
  rounds: z.array(
    z.object({
      round: z.int(),
      people: counterSchema,
      tables: counterSchema,
      mean: z.number().nullable(),
      lines: z.array(pollLineSchema),
    }),
  ),
});
export type RecapPoll = z.infer<typeof recapPollSchema>;

/** A recap as it is read: the same for everyone. */
export const recapDocumentSchema = z.object({
  title: z.string(),
  intro: z.string(),
  sections: z.array(
    z.object({
      kind: recapSectionKindSchema,
      entries: z.array(z.discriminatedUnion('kind', [recapWordsSchema, recapPollSchema])),
    }),
  ),
});
export type RecapDocument = z.infer<typeof recapDocumentSchema>;

/** What those who animate a room decide of its recap. */
export const recapArrangementSchema = z.object({
  title: lineOfText({ min: 3, max: 200 }),
  intro: writtenText({ min: 0, max: 4_000 }),
  order: z.array(idSchema).max(500).meta({ description: 'Of passages and polls; the others come after' }),
  dropped: z.array(idSchema).max(500).meta({ description: 'Passages and polls that are left out' }),
});
export type RecapArrangement = z.infer<typeof recapArrangementSchema>;

const publicationSchema = z.object({
  threadId: idSchema
    .nullable()
    .meta({ description: 'The thread it is published in; null for who doesn’t read it' }),
  at: instantSchema,
  changedAt: instantSchema.nullable().meta({ description: 'When words left it, or it was published again' }),
});

/** A published recap, for all who read its room. */
export const recapSchema = z.object({
  roomId: idSchema,
  state: z.enum(['gathering', 'published']),
  asked: z.int().meta({ description: 'How many passages of mine may be in it' }),
  waiting: z.int().meta({ description: 'How many of them wait for my answer' }),
  animates: z.boolean(),
  markdown: z.string().nullable(),
  title: z.string().nullable(),
  publication: publicationSchema.nullable(),
});
export type Recap = z.infer<typeof recapSchema>;

/** For those who animate the room: everything that may be in its recap, and what would be published. */
export const recapDeskSchema = z.object({
  roomId: idSchema,
  seminarId: idSchema,
  cohortId: idSchema.nullable(),
  revision: counterSchema,
  arrangement: recapArrangementSchema,
  passages: z.array(
    recapPassageSchema.extend({ author: personSummarySchema, threadId: idSchema.nullable() }),
  ),
  polls: z.array(recapPollSchema),
  guests: z.int().meta({ description: 'Passages of guests, who can’t be asked and are left out' }),
  markdown: z.string().meta({ description: 'Exactly as it would be published now' }),
  publication: publicationSchema.nullable(),
});
export type RecapDesk = z.infer<typeof recapDeskSchema>;

/** An open question that becomes someone's, to be answered by a date. */
export const openedQuestionSchema = z.object({
  title: lineOfText({ min: 3, max: 200 }),
  channelId: idSchema,
  personId: idSchema.meta({ description: 'Whom it is addressed to' }),
  dueOn: z.iso.date({ error: 'not_a_date' }),
});
export type OpenedQuestion = z.infer<typeof openedQuestionSchema>;
