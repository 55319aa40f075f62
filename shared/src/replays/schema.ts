import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { pollSchema, tallySchema } from '../polls/schema.ts';
import { seminarKindSchema } from '../seminars/schema.ts';
import { lineOfText } from '../text.ts';
import { readCaptions } from './captions.ts';

/** `preparing`: only those who prepare it read it. */
export const replayStateSchema = z.enum(['preparing', 'published']);
export type ReplayState = z.infer<typeof replayStateSchema>;

export const consentToReplaySchema = z.enum(['accepted', 'refused']);
export type ConsentToReplay = z.infer<typeof consentToReplaySchema>;

export const MOST_CHAPTERS = 100;
export const MOST_CAPTIONS = 10;
/** How long a video may be, in seconds. */
const LONGEST_SECONDS = 24 * 3600;
const LONGEST_CAPTIONS = 300_000;

/** A moment of the video, in seconds from its beginning. */
export const secondSchema = z.int().min(0).max(LONGEST_SECONDS, { error: 'too_long' });

export const chapterSchema = z.object({ title: lineOfText({ min: 1, max: 140 }), at: secondSchema });
export type Chapter = z.infer<typeof chapterSchema>;

/** One chapter at one moment, in their order whatever order they are given in. */
export const chaptersSchema = z
  .array(chapterSchema)
  .max(MOST_CHAPTERS, { error: 'too_many' })
  .superRefine((chapters, context) => {
    chapters.forEach(({ at }, index) => {
      if (chapters.findIndex((other) => other.at === at) < index) {
        context.addIssue({ code: 'custom', path: [index, 'at'], message: 'twice' });
      }
    });
  })
  .transform((chapters) => chapters.toSorted((a, b) => a.at - b.at));

/** `fr`, `en`, `pt-BR`: what a browser names a language by. */
export const captionsLanguageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, { error: 'not_a_language' });

/** A WebVTT file. A fault is told at `text`, then its line. */
export const captionsTextSchema = z
  .string()
  .max(LONGEST_CAPTIONS, { error: 'too_long' })
  .superRefine((text, context) => {
    const read = readCaptions(text);
    if ('captions' in read) return;
    context.addIssue({ code: 'custom', path: [read.fault.line], message: read.fault.reason });
  });

/** A file that was sent as a video, or the address of a video that is kept elsewhere. */
export const videoInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileId: idSchema }),
  z.object({
    kind: z.literal('address'),
    address: z
      .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'not_an_address' })
      .max(500, { error: 'too_long' }),
  }),
]);
export type VideoInput = z.infer<typeof videoInputSchema>;

export const replayVideoSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    name: z.string(),
    mediaType: z.string().meta({ description: 'Its address: /api/replays/{id}/video' }),
    bytes: counterSchema,
  }),
  z.object({ kind: z.literal('peertube'), address: z.string(), embed: z.string() }),
  z.object({ kind: z.literal('direct'), address: z.string() }),
  z.object({ kind: z.literal('link'), address: z.string() }),
]);
export type ReplayVideo = z.infer<typeof replayVideoSchema>;

const seminarCaptionSchema = z.object({
  id: idSchema,
  title: z.string(),
  kind: seminarKindSchema,
  startsAt: instantSchema,
});

/** Someone who is seen or heard: for those who prepare the replay. */
export const replayPersonSchema = z.object({
  person: personSummarySchema,
  answer: consentToReplaySchema.nullable(),
  askedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  mayLeave: z.boolean().meta({
    description: 'May be declared to appear no longer: who refused, once another video was put in its place',
  }),
});
export type ReplayPerson = z.infer<typeof replayPersonSchema>;

export const replaySchema = z.object({
  id: idSchema,
  seminar: seminarCaptionSchema,
  roomId: idSchema.nullable().meta({ description: 'The live room whose words come with it' }),
  title: z.string(),
  state: replayStateSchema,
  revision: counterSchema,
  video: replayVideoSchema.nullable(),
  duration: secondSchema.nullable().meta({ description: 'Seconds' }),
  startsAt: instantSchema
    .nullable()
    .meta({ description: 'The moment of the room that is the first of the video' }),
  chapters: z.array(chapterSchema),
  captions: z.array(z.object({ language: z.string(), captions: counterSchema })).meta({
    description: 'Address of each: /api/replays/{id}/captions/{language}.vtt',
  }),
  position: z
    .object({ seconds: secondSchema, at: instantSchema })
    .nullable()
    .meta({ description: 'Where I stopped, and when' }),
  missing: counterSchema.meta({ description: 'How many of those who are seen or heard have not accepted' }),
  people: z.array(replayPersonSchema).nullable().meta({ description: 'For those who prepare it' }),
  abilities: z.object({ prepare: z.boolean() }),
});
export type Replay = z.infer<typeof replaySchema>;

/** The place of a replay: there may be none in it yet. */
export const replayPlaceSchema = z.object({
  seminar: seminarCaptionSchema.extend({ endsAt: instantSchema }),
  roomId: idSchema.nullable(),
  title: z.string(),
  replay: z
    .object({
      id: idSchema,
      state: replayStateSchema,
      hasVideo: z.boolean(),
      duration: secondSchema.nullable(),
      chapters: counterSchema,
      captions: z.array(z.string()),
      missing: counterSchema,
      position: secondSchema.nullable(),
    })
    .nullable()
    .meta({ description: 'Null where there is none that I may know of' }),
  abilities: z.object({ prepare: z.boolean() }),
});
export type ReplayPlace = z.infer<typeof replayPlaceSchema>;

/** What may be taken up by those who prepare a replay: nothing of it holds until they say so. */
export const replayProposalsSchema = z.object({
  startsAt: instantSchema.nullable(),
  chapters: z.array(z.object({ title: z.string(), at: z.int() })),
  people: z.array(z.object({ person: personSummarySchema, why: z.enum(['speaker', 'floor', 'animator']) })),
  names: z
    .array(z.string())
    .meta({ description: 'Speakers of the agenda whom no account bears the name of' }),
});
export type ReplayProposals = z.infer<typeof replayProposalsSchema>;

/** What someone who is seen or heard is asked. */
export const replayConsentSchema = z.object({
  replayId: idSchema,
  title: z.string(),
  seminar: seminarCaptionSchema,
  by: personSummarySchema,
  readers: counterSchema.meta({ description: 'How many people would read it' }),
  state: replayStateSchema,
  mayWatch: z.boolean(),
  answer: consentToReplaySchema.nullable(),
});
export type ReplayConsent = z.infer<typeof replayConsentSchema>;

/** In seconds of the video: below 0 for what came before it. */
const whenSchema = z.int();

export const timelineMessageSchema = z.object({
  id: idSchema,
  second: whenSchema,
  author: personSummarySchema
    .nullable()
    .meta({ description: 'Null where their words are quoted without a name' }),
  body: z.string(),
});
export type TimelineMessage = z.infer<typeof timelineMessageSchema>;

export const timelineQuestionSchema = z.object({
  id: idSchema,
  second: whenSchema,
  text: z.string(),
  author: personSummarySchema.nullable().meta({ description: 'Null of an anonymous one' }),
  votes: counterSchema,
  answer: z.object({ second: whenSchema, text: z.string(), by: personSummarySchema }).nullable(),
});
export type TimelineQuestion = z.infer<typeof timelineQuestionSchema>;

export const timelinePollSchema = z.object({
  poll: pollSchema,
  second: whenSchema,
  results: z
    .array(z.object({ second: whenSchema, tally: tallySchema }))
    .meta({ description: 'Of each round, from the moment that it was closed' }),
});
export type TimelinePoll = z.infer<typeof timelinePollSchema>;

/** What happened in the room, in its order. */
export const replayTimelineSchema = z.object({
  chat: z.enum(['whole', 'consented']).meta({ description: 'Whole for those who were in the room' }),
  messages: z.array(timelineMessageSchema),
  questions: z.array(timelineQuestionSchema),
  polls: z.array(timelinePollSchema),
});
export type ReplayTimeline = z.infer<typeof replayTimelineSchema>;
