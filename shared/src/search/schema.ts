import { z } from 'zod';
import { kindIconSchema } from '../experiences/kinds.ts';
import { openTitleSchema } from '../experiences/schema.ts';
import { fileSummarySchema } from '../files/schema.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationKindSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText } from '../text.ts';
import { threadKindSchema } from '../threads/schema.ts';
import { type SearchOperator, searchOperators } from './query.ts';

/** What is asked, as it is typed: words, phrases in quotes, operators. */
export const searchTextSchema = z.string().max(300, { error: 'too_long' });

/** Beyond so many the number of results isn't counted any more. */
export const COUNTED_RESULTS = 1_000;

/** Places to mark in a text: from, and up to but without, in UTF-16 units. */
export const markSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export type Mark = z.infer<typeof markSchema>;

/** Why it was found: where the words stand; `filter` where only operators were given. */
export const matchReasonSchema = z.enum(['title', 'text', 'name', 'spelling', 'filter']);

const found = {
  id: z.string(),
  title: z.string(),
  titleMarks: z.array(markSchema),
  excerpt: z.string().meta({ description: 'The passage that matches, without Markdown' }),
  excerptMarks: z.array(markSchema),
  reason: matchReasonSchema,
};

const inChannel = { channelId: idSchema, channelName: z.string() };
const written = { ...inChannel, threadId: idSchema, author: personSummarySchema, at: instantSchema };

export const searchResultSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('thread'),
    ...found,
    ...written,
    threadKind: threadKindSchema,
    closed: z.boolean(),
  }),
  z.object({
    type: z.literal('message'),
    ...found,
    ...written,
    seq: counterSchema.meta({ description: 'Its rank in its thread' }),
  }),
  z.object({
    type: z.literal('file'),
    ...found,
    ...written,
    messageId: idSchema,
    seq: counterSchema,
    /** All that the message shows; the title names them. */
    files: z.array(fileSummarySchema),
  }),
  z.object({ type: z.literal('person'), ...found, person: personSummarySchema }),
  z.object({ type: z.literal('organisation'), ...found, organisationKind: organisationKindSchema }),
  z.object({ type: z.literal('territory'), ...found }),
  z.object({ type: z.literal('channel'), ...found, ...inChannel }),
  z.object({
    type: z.literal('experience'),
    ...found,
    kind: z.object({ id: idSchema, name: z.string(), icon: kindIconSchema }),
    openTitle: openTitleSchema,
    publishedAt: instantSchema,
  }),
]);
export type SearchResult = z.infer<typeof searchResultSchema>;
export type SearchResultType = SearchResult['type'];

/** What could not be followed to the letter, for the box to say. */
export const queryProblemSchema = z.object({
  reason: z.enum(['unknown_operator', 'unknown_value', 'bad_date']),
  operator: z.string(),
  value: z.string(),
});

export const searchAnswerSchema = z.object({
  results: z.array(searchResultSchema),
  total: z.int().meta({ description: 'Exact up to 1,000; 1,000 where there are more' }),
  totalIsExact: z.boolean(),
  /** No result holds all the words: these hold some of them. */
  partial: z.boolean(),
  /** Words that were read otherwise than typed, as a typing error. */
  corrections: z.array(z.object({ typed: z.string(), read: z.string() })),
  problems: z.array(queryProblemSchema),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

export const searchOperatorSchema = z.enum(searchOperators as [SearchOperator, ...SearchOperator[]]);

/** A value the box can offer behind an operator. */
export const searchSuggestionSchema = z.object({
  value: z.string().meta({ description: 'What to write behind the operator' }),
  label: z.string(),
  detail: z.string(),
});
export type SearchSuggestion = z.infer<typeof searchSuggestionSchema>;

export const savedSearchSchema = z.object({
  id: idSchema,
  name: lineOfText({ min: 1, max: 80 }),
  q: lineOfText({ min: 1, max: 300 }),
  savedAt: instantSchema,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
