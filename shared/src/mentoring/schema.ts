import { z } from 'zod';
import { meetingInputSchema, meetingSchema } from '../accompaniments/schema.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { organisationSummarySchema, placeSchema } from '../organisations/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { lineOfText, writtenText } from '../text.ts';

/** A request of twenty minutes, or an accompaniment of some months. */
export const mentoringFormSchema = z.enum(['call', 'months']);
export type MentoringForm = z.infer<typeof mentoringFormSchema>;

/** What a call takes of a quarter, and an accompaniment, in minutes; notes and answers between meetings included. */
export const minutesTaken: Readonly<Record<MentoringForm, number>> = { call: 20, months: 240 };

const dayOfYear = z.iso.date({ error: 'not_a_day' });

const offerFieldsSchema = z.object({
  /** Hours of a quarter (of a civil year), by halves. */
  hoursPerQuarter: z.number().min(0.5).max(60).multipleOf(0.5),
  forms: z.array(mentoringFormSchema).min(1).max(2),
  /** Keys of the programme's themes. */
  themes: z.array(z.string().max(60)).max(20).default([]),
  /** What they can talk about, in words: « convaincre un maire, premier budget ». */
  topics: lineOfText({ min: 0, max: 240 }).default(''),
  territories: z.array(placeCodeSchema).max(20).default([]),
  /** Away until this day: nothing is proposed to them meanwhile. */
  pausedUntil: dayOfYear.nullable().default(null),
  words: writtenText({ min: 0, max: 1_000 }).default(''),
});

/** What an alumni declares: who offers some months declares time enough for one, or they would never be proposed. */
export const mentorOfferInputSchema = offerFieldsSchema.refine(
  ({ forms, hoursPerQuarter }) => !forms.includes('months') || hoursPerQuarter * 60 >= minutesTaken.months,
  { error: 'hours_for_months', path: ['hoursPerQuarter'] },
);
export type MentorOfferInput = z.infer<typeof mentorOfferInputSchema>;

export const mentorOfferSchema = z.object({
  ...offerFieldsSchema.shape,
  places: z.array(placeSchema),
  /** Of this quarter, in minutes: declared, and taken by who they mentor or are asked by. */
  declared: z.int(),
  taken: z.int(),
  /** First day of the quarter it is about. */
  quarter: z.string(),
  revision: counterSchema,
});
export type MentorOffer = z.infer<typeof mentorOfferSchema>;

/** What a newcomer asks for. */
export const mentoringRequestInputSchema = z.object({
  form: mentoringFormSchema,
  themes: z.array(z.string().max(60)).max(8).default([]),
  topics: lineOfText({ min: 3, max: 240 }),
  territoryCode: placeCodeSchema.nullable().default(null),
  words: writtenText({ min: 0, max: 1_000 }).default(''),
});
export type MentoringRequestInput = z.infer<typeof mentoringRequestInputSchema>;

export const mentoringRequestStateSchema = z.enum(['waiting', 'proposed', 'matched', 'withdrawn']);

export const mentoringRequestSchema = z.object({
  id: idSchema,
  person: personSummarySchema,
  organisation: organisationSummarySchema.nullable(),
  cohortId: idSchema,
  form: mentoringFormSchema,
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  topics: z.string(),
  territory: placeSchema.nullable(),
  words: z.string(),
  state: mentoringRequestStateSchema,
  askedAt: instantSchema,
});
export type MentoringRequest = z.infer<typeof mentoringRequestSchema>;

/** How much each likeness counts in a match; the facilitators see and change it. */
export const weightsSchema = z.object({
  /** Both name the same theme. */
  theme: z.int().min(0).max(10),
  /** The mentor knows the place, or what it lies in. */
  territory: z.int().min(0).max(10),
  /** Words in common, in what is asked and what is offered. */
  topics: z.int().min(0).max(10),
  /** The mentor's organisation went through the step that the newcomer is at. */
  step: z.int().min(0).max(10),
  /** How much the load already taken counts against. */
  load: z.int().min(0).max(10),
});
export type Weights = z.infer<typeof weightsSchema>;
export const defaultWeights: Weights = { theme: 4, territory: 4, topics: 3, step: 2, load: 5 };

/** Why these two; each drawn as a sentence by the client. */
export const matchReasonSchema = z.object({
  kind: z.enum(['theme', 'territory', 'region', 'topics', 'step', 'load']),
  /** What is shared: a theme's or a place's name, the words; of `load`, empty. */
  label: z.string(),
  /** What it adds to the match, by the weights. */
  points: z.number(),
});
export type MatchReason = z.infer<typeof matchReasonSchema>;

export const proposalSchema = z.object({
  request: mentoringRequestSchema,
  mentor: personSummarySchema,
  reasons: z.array(matchReasonSchema),
  points: z.number(),
  /** Share of the mentor's declared time that is taken, before and with this one: 0 to 1. */
  loadBefore: z.number(),
  loadAfter: z.number(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** `proposed`: a facilitator confirmed it, the mentor is asked. */
export const mentorshipStateSchema = z.enum(['proposed', 'active', 'paused', 'closed', 'declined']);
export type MentorshipState = z.infer<typeof mentorshipStateSchema>;

export const agreementInputSchema = z.object({
  goals: z
    .array(lineOfText({ min: 3, max: 200 }))
    .min(1)
    .max(3),
  startsOn: dayOfYear,
  endsOn: dayOfYear,
  /** How often, in words: « toutes les trois semaines ». */
  rhythm: lineOfText({ min: 0, max: 120 }).default(''),
});
export type AgreementInput = z.infer<typeof agreementInputSchema>;

export const mentorMeetingInputSchema = meetingInputSchema;

export const closingInputSchema = z.object({
  /** Each of the two answers for themselves. */
  reached: z.enum(['yes', 'partly', 'no']),
  useful: writtenText({ min: 0, max: 1_000 }).default(''),
  again: z.boolean(),
});
export type ClosingInput = z.infer<typeof closingInputSchema>;

/** A mentorship (« mentorat »), as one of its two people reads it. */
export const mentorshipSchema = z.object({
  id: idSchema,
  mentor: personSummarySchema,
  newcomer: personSummarySchema,
  form: mentoringFormSchema,
  /** What the newcomer asked for. */
  topics: z.string(),
  words: z.string(),
  reasons: z.array(matchReasonSchema),
  state: mentorshipStateSchema,
  proposedAt: instantSchema,
  /** The direct conversation that its beginning opened. */
  conversationId: idSchema.nullable(),
  agreement: agreementInputSchema
    .extend({
      /** Who of the two said yes to these very words, and to the charter. */
      agreedBy: z.array(idSchema),
      revision: counterSchema,
    })
    .nullable(),
  meetings: z.array(meetingSchema.extend({ afterwards: z.string() })),
  /** One's own answers at its end. */
  closing: closingInputSchema.nullable(),
  closedAt: instantSchema.nullable(),
  lastAt: instantSchema,
  revision: counterSchema,
  abilities: z.object({ answer: z.boolean(), write: z.boolean(), close: z.boolean() }),
});
export type Mentorship = z.infer<typeof mentorshipSchema>;

/** What facilitators know of a pair: who, counts and dates; never a word. */
export const followedPairSchema = z.object({
  id: idSchema,
  mentor: personSummarySchema,
  newcomer: personSummarySchema,
  form: mentoringFormSchema,
  state: mentorshipStateSchema,
  startedAt: instantSchema.nullable(),
  agreed: z.boolean(),
  meetings: z.int(),
  messages: z.int(),
  lastAt: instantSchema,
  /** Nothing for thirty days, and nothing ahead. */
  dormant: z.boolean(),
});
export type FollowedPair = z.infer<typeof followedPairSchema>;

/** A mentor, as those who match see them. */
export const mentorLineSchema = z.object({
  person: personSummarySchema,
  offer: mentorOfferSchema,
  full: z.boolean(),
});
export type MentorLine = z.infer<typeof mentorLineSchema>;
