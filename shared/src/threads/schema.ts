import { z } from 'zod';
import { threadChoiceSchema } from '../following/schema.ts';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { messageBodySchema } from '../messages/body.ts';
import { personSummarySchema } from '../people/schema.ts';
import { roomSchema } from '../rooms/schema.ts';
import { lineOfText } from '../text.ts';
import { opportunityInputSchema, opportunitySchema } from './opportunity.ts';

export const threadKindSchema = z.enum([
  'discussion',
  'question',
  'announcement',
  'opportunity',
  'direct',
  'room',
]);
export type ThreadKind = z.infer<typeof threadKindSchema>;

/** Those that one opens in a channel. */
export const openedThreadKindSchema = threadKindSchema.exclude(['direct', 'room']);
export type OpenedThreadKind = z.infer<typeof openedThreadKindSchema>;

export const threadTitleSchema = lineOfText({ min: 3, max: 200 });

/** How many threads of a channel may be pinned at once. */
export const MOST_PINNED = 5;

/** What a thread went through, told by a quiet line between its messages. */
export const threadEventSchema = z.object({
  kind: z.enum(['renamed', 'closed', 'reopened']),
  at: instantSchema,
  by: personSummarySchema,
  /** The title it had before, or the reason for its closing; else empty. */
  words: z.string(),
});
export type ThreadEvent = z.infer<typeof threadEventSchema>;

/** The message that answers a question, as its author or moderation chose it. */
export const acceptedAnswerSchema = z.object({
  messageId: idSchema,
  seq: counterSchema,
  author: personSummarySchema,
  by: personSummarySchema,
  at: instantSchema,
});
export type AcceptedAnswer = z.infer<typeof acceptedAnswerSchema>;

/** Whom a question is addressed to, and by when they are to answer it. */
export const addressedSchema = z.object({
  person: personSummarySchema,
  dueOn: z.iso.date(),
});
export type Addressed = z.infer<typeof addressedSchema>;

/** What every reader knows of a thread beside its messages; it changes rarely, and is told whole. */
const threadMarksSchema = z.object({
  /** Null while no answer is kept, and while the words of the one that was are taken away. */
  answer: acceptedAnswerSchema.nullable(),
  /** Since when it stands first in its channel's list. */
  pinnedAt: instantSchema.nullable(),
  acknowledged: z
    .int()
    .nullable()
    .meta({ description: 'How many said « Bien reçu »; null where it is not asked' }),
  opportunity: opportunitySchema.nullable(),
  addressed: addressedSchema.nullable(),
  /** Only where the thread is the live room of a seminar. */
  room: roomSchema.nullable(),
  /** The latest twenty, the oldest first. */
  history: z.array(threadEventSchema),
});

/** Since when nobody writes there any more. */
const closingSchema = z.object({
  at: instantSchema,
  by: personSummarySchema.nullable().meta({ description: 'Null where it closed by itself, at its deadline' }),
  reason: z.string(),
});

/** The thread itself, as it travels in frames: the same for every reader of an audience. */
export const threadChangeSchema = changeBaseSchema.extend({
  kind: z.literal('thread'),
  conversationId: idSchema,
  channelId: idSchema,
  title: z.string().meta({ description: 'Empty for a direct conversation that nobody named' }),
  threadKind: threadKindSchema,
  author: personSummarySchema,
  createdAt: instantSchema,
  closed: closingSchema.nullable(),
  ...threadMarksSchema.shape,
});
export type ThreadChange = z.infer<typeof threadChangeSchema>;

export const threadAbilitiesSchema = z.object({
  post: z.boolean(),
  rename: z.boolean(),
  close: z.boolean(),
  moderate: z.boolean(),
  acceptAnswer: z.boolean(),
  pin: z.boolean(),
  acknowledge: z.boolean(),
  askAcknowledgement: z.boolean(),
  followAcknowledgements: z.boolean(),
});
export type ThreadAbilities = z.infer<typeof threadAbilitiesSchema>;

/**
 * A thread that left a channel's list, bare: where it went is for those who read it there. Its id is of its own, for a
 * thread may leave, come back and leave again.
 */
export const threadDepartureSchema = changeBaseSchema.extend({
  kind: z.literal('departure'),
  threadId: idSchema,
});
export type ThreadDeparture = z.infer<typeof threadDepartureSchema>;

/** What can change in a channel's list of threads. */
export const channelChangeSchema = z.discriminatedUnion('kind', [threadChangeSchema, threadDepartureSchema]);
export type ChannelChange = z.infer<typeof channelChangeSchema>;

/** Where one stands in a thread: nothing of it ever travels in a frame for others. */
export const threadStandingSchema = threadChoiceSchema.extend({
  following: z.boolean().meta({ description: 'What the choices for the thread and its channel come to' }),
  read: z.object({ seq: counterSchema, epoch: counterSchema }),
  unread: z.int().meta({ description: 'Published messages after the read mark that are not mine' }),
});
export type ThreadStanding = z.infer<typeof threadStandingSchema>;

/** Of a direct conversation: who talks in it, oneself included. */
export const directSchema = z.object({
  people: z.array(personSummarySchema),
  group: z.boolean().meta({ description: 'Opened for more than two: it may be named, and left' }),
  named: z.boolean().meta({ description: 'Its title was given; else it is the names of the others' }),
});

/** A line in a list of threads. */
export const threadSummarySchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  channelId: idSchema,
  title: z.string(),
  kind: threadKindSchema,
  author: personSummarySchema,
  createdAt: instantSchema,
  closed: z.boolean(),
  lastSeq: counterSchema,
  /** Last published message that was not taken away; null when none is left. */
  latest: z
    .object({
      id: idSchema,
      seq: counterSchema,
      author: personSummarySchema,
      excerpt: z.string(),
      at: instantSchema,
    })
    .nullable(),
  activityAt: instantSchema,
  /** A question that nobody but its author has answered yet. */
  unanswered: z.boolean(),
  /** Who wrote the answer that was kept; null where none is. */
  answeredBy: personSummarySchema.nullable(),
  pinned: z.boolean(),
  /** How many said « Bien reçu »; null where it is not asked. */
  acknowledged: z.int().nullable(),
  /** Only where `kind` is `opportunity`. */
  opportunity: opportunitySchema.nullable(),
  addressed: addressedSchema.nullable(),
  participants: z.int(),
  standing: threadStandingSchema,
  /** Only where `kind` is `direct`. */
  direct: directSchema.optional(),
});
export type ThreadSummary = z.infer<typeof threadSummarySchema>;

export const threadSchema = threadSummarySchema.extend({
  channelName: z.string(),
  cohortId: idSchema.nullable(),
  version: counterSchema.meta({ description: "Head of the conversation's journal" }),
  closing: closingSchema.nullable(),
  ...threadMarksSchema.shape,
  /** When the reader said « Bien reçu »; never told to others but moderation. */
  acknowledgedAt: instantSchema.nullable(),
  /** The people who wrote here, the most recent first, twelve at most. */
  people: z.array(personSummarySchema),
  readers: z.object({ members: z.int(), facilitators: z.int(), coordinators: z.int() }),
  abilities: threadAbilitiesSchema,
});
export type Thread = z.infer<typeof threadSchema>;

export const threadCreationSchema = z.object({
  clientId: clientIdSchema,
  title: threadTitleSchema,
  kind: openedThreadKindSchema.default('discussion'),
  body: messageBodySchema,
  acknowledgement: z
    .boolean()
    .default(false)
    .meta({ description: 'Asks the readers of an announcement for a « Bien reçu »' }),
  opportunity: opportunityInputSchema
    .optional()
    .meta({ description: 'Needed where `kind` is `opportunity`, refused elsewhere' }),
  /** When it was written, if it waited for the network (shown as "écrit à … envoyé à …"). */
  writtenAt: instantSchema.optional(),
});

export const threadFilterSchema = z.enum([
  'all',
  'unread',
  'followed',
  'questions',
  'unanswered',
  'resolved',
]);
export type ThreadFilter = z.infer<typeof threadFilterSchema>;

/** Questions that wait for an answer, by channel: the oldest first. */
export const unansweredSchema = z.object({
  channels: z.array(
    z.object({ channelId: idSchema, channelName: z.string(), items: z.array(threadSummarySchema) }),
  ),
  /** How many there are, should more wait than are listed. */
  total: z.int(),
});
export type Unanswered = z.infer<typeof unansweredSchema>;

/** Who said « Bien reçu » of an announcement, and who that reads there now has not. */
export const acknowledgementsSchema = z.object({
  acknowledged: z.array(z.object({ person: personSummarySchema, at: instantSchema })),
  waiting: z.array(personSummarySchema),
  /** When they were reminded last: once a day is enough. */
  remindedAt: instantSchema.nullable(),
});
export type Acknowledgements = z.infer<typeof acknowledgementsSchema>;
