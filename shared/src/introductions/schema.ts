import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema, placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { lineOfText, writtenText } from '../text.ts';

/**
 * How a request stands for who made it. `sent` lasts until it expires, whatever was answered but a yes: silence and
 * refusal are both `unanswered`, at the same moment.
 */
export const introductionStateSchema = z.enum([
  'asked',
  'reworded',
  'sent',
  'accepted',
  'unanswered',
  'declined',
  'withdrawn',
]);
export type IntroductionState = z.infer<typeof introductionStateSchema>;

/** Days before the one asked hears of it again, and after which the request has had no answer. */
export const REMIND_AFTER_DAYS = 7;
export const EXPIRES_AFTER_DAYS = 21;
/** Days after the yes on which both are asked whether it helped. */
export const HELPED_AFTER_DAYS = 30;
/** Requests that one person makes in a month (of 30 days). */
export const MOST_IN_A_MONTH = 3;

export const introductionInputSchema = z.object({
  /** Whom one would like to meet: a function rather than a name, « un maire de l’Orne ». */
  whom: lineOfText({ min: 2, max: 140 }),
  territoryCode: placeCodeSchema.nullable().default(null),
  motive: writtenText({ min: 10, max: 1_000 }),
  context: writtenText({ min: 0, max: 2_000 }).default(''),
  /** What is asked, concretely. */
  ask: writtenText({ min: 10, max: 1_000 }),
  /** Minutes of their time. */
  minutes: z.int().min(5).max(480),
});
export type IntroductionInput = z.infer<typeof introductionInputSchema>;

/** Whom it is sent to: someone with an account, or of an incubator's contact book. */
export const targetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), personId: idSchema }),
  z.object({ type: z.literal('contact'), contactId: idSchema }),
]);

/** What who is asked may answer. */
export const targetAnswerSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('yes'), words: writtenText({ min: 0, max: 2_000 }).default('') }),
  /** Someone else is the right person. */
  z.object({ answer: z.literal('other'), words: writtenText({ min: 2, max: 2_000 }) }),
  /** Told to nobody but who qualified it. */
  z.object({ answer: z.literal('no'), words: writtenText({ min: 0, max: 2_000 }).default('') }),
]);
export type TargetAnswer = z.infer<typeof targetAnswerSchema>;

const wordsFields = {
  whom: z.string(),
  territory: placeSchema.nullable(),
  motive: z.string(),
  context: z.string(),
  ask: z.string(),
  minutes: z.int(),
};

/** Words one after the other: the requester's, the facilitator's. */
export const rewordingSchema = z.object({ ...wordsFields, by: personSummarySchema, at: instantSchema });

/** What only those who qualify know. */
export const qualifyingSchema = z.object({
  target: z
    .object({ type: z.enum(['person', 'contact']), id: idSchema, name: z.string(), role: z.string() })
    .nullable(),
  sentAt: instantSchema.nullable(),
  remindedAt: instantSchema.nullable(),
  answer: z.enum(['yes', 'other', 'no']).nullable(),
  answeredAt: instantSchema.nullable(),
  answerWords: z.string(),
  /** What came by mail in answer to it, through the relay, the oldest first. */
  letters: z.array(z.object({ at: instantSchema, body: z.string() })),
  note: z.string(),
});
export type Qualifying = z.infer<typeof qualifyingSchema>;

export const introductionSchema = z.object({
  id: idSchema,
  requester: personSummarySchema,
  organisation: organisationSummarySchema.nullable(),
  cohortId: idSchema,
  ...wordsFields,
  /** Earlier wordings, the latest first: its requester's and who qualifies it. */
  earlier: z.array(rewordingSchema),
  state: introductionStateSchema,
  askedAt: instantSchema,
  /** When it has had no answer, at the latest; null before it is sent. */
  expiresAt: instantSchema.nullable(),
  /** Of a request that the facilitator doesn't pass on. */
  advice: z.string(),
  /** Who it was that said yes, and how they are reached; null before. */
  met: z
    .object({ name: z.string(), role: z.string(), email: z.string().nullable(), words: z.string() })
    .nullable(),
  /** The conversation that the yes opened, where its reader takes part in it. */
  conversationId: idSchema.nullable(),
  /** Asked at thirty days; the reader's own answer. */
  helped: z.enum(['yes', 'a-little', 'no']).nullable(),
  asksHelped: z.boolean(),
  /** Null: this reader doesn't qualify it. */
  qualifying: qualifyingSchema.nullable(),
  revision: counterSchema,
  abilities: z.object({
    edit: z.boolean(),
    agree: z.boolean(),
    withdraw: z.boolean(),
    qualify: z.boolean(),
    answer: z.boolean(),
  }),
});
export type Introduction = z.infer<typeof introductionSchema>;

/** Where doors are opened, and where nobody opens one. */
export const gapSchema = z.object({
  territory: placeSchema,
  /** Organisations of the cohort that go there. */
  goesTo: z.int(),
  asked: z.int(),
  accepted: z.int(),
  /** Contacts of the reader's own books, people who say they know it. */
  contacts: z.int(),
  knownBy: z.int(),
});
export type Gap = z.infer<typeof gapSchema>;
