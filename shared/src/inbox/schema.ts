import { z } from 'zod';
import { bookmarkChangeSchema } from '../bookmarks/schema.ts';
import { channelChoiceSchema } from '../following/schema.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { laterChangeSchema } from '../later/schema.ts';
import { groupKindSchema } from '../messages/groups.ts';
import { personSummarySchema } from '../people/schema.ts';
import { roomQuestionMarkChangeSchema } from '../room-questions/schema.ts';
import { seminarMoveSchema } from '../seminars/schema.ts';
import { threadKindSchema, threadStandingSchema } from '../threads/schema.ts';

const ofExperiences = [
  'experience-authored',
  'experience-review',
  'experience-reviewed',
  'experience-noted',
  'experience-agreement',
  'experience-agreed',
  'experience-withdrawn',
  'experience-tried',
  'trial-due',
] as const;

const ofJourneys = [
  'accompaniment-joined',
  'accompaniment-noted',
  'accompaniment-meeting',
  'handover-asked',
  'commitment-due',
  'commitment-blocked',
  'introduction-asked',
  'introduction-reworded',
  'introduction-agreed',
  'introduction-declined',
  'introduction-offered',
  'introduction-reminder',
  'introduction-answered',
  'introduction-accepted',
  'introduction-unanswered',
  'introduction-helped',
  'mentoring-asked',
  'mentor-proposed',
  'mentor-answered',
  'mentorship-begun',
  'mentorship-agreement',
  'mentorship-meeting',
  'mentorship-closing',
  'skill-proposed',
] as const;
/** Reasons about an organisation's way, and the people who open doors on it. */
export const journeyReasonSchema = z.enum(ofJourneys);
export type JourneyReason = z.infer<typeof journeyReasonSchema>;

/** What such a line is about: its id is that of the thing named; of `mentoring`, its cohort's. */
export const noticeSubjectKindSchema = z.enum([
  'accompaniment',
  'commitment',
  'introduction',
  'mentorship',
  'mentoring',
  'skill',
]);
export type NoticeSubjectKind = z.infer<typeof noticeSubjectKindSchema>;

/** Why something is "for you". */
export const noticeReasonSchema = z.enum([
  'mentioned',
  'answered',
  'announcement',
  'direct',
  'acknowledgement-reminder',
  'answer-accepted',
  'message-hidden',
  'message-restored',
  'report-received',
  'report-closed',
  'reminder',
  'scheduled-refused',
  'weekly-ready',
  'import-consent',
  'recap-consent',
  'question-addressed',
  'seminar-announced',
  'seminar-placed',
  'seminar-changed',
  'seminar-reminder',
  'seminar-cancelled',
  'replay-consent',
  'replay-replaced',
  'replay-absent',
  'replay-closed',
  ...ofExperiences,
  ...ofJourneys,
]);
export type NoticeReason = z.infer<typeof noticeReasonSchema>;

/** Reasons that lead to an experience: told wherever their person reads, and by what they may know of it. */
export const experienceReasons: readonly NoticeReason[] = ofExperiences;

/** Told wherever their person reads, and by what they may know of their subject. */
export const journeyReasons: readonly NoticeReason[] = ofJourneys;

/** Reasons that go when their message is read, or its words are taken away. The others wait to be set aside. */
export const readReasons: readonly NoticeReason[] = ['mentioned', 'answered', 'announcement', 'direct'];

/** Reasons of lines that wait for a « Bien reçu », where their thread asks for one. */
export const acknowledgedReasons: readonly NoticeReason[] = ['announcement', 'acknowledgement-reminder'];

/** A line of "Pour vous": says why it is there and leads to what it counts. */
export const noticeSchema = changeBaseSchema.extend({
  kind: z.literal('notice'),
  reason: noticeReasonSchema,
  /** Called with this whole group, rather than by name. */
  group: groupKindSchema.nullable(),
  actor: personSummarySchema.nullable(),
  /** The cohort whose word of the week is ready. */
  cohortId: idSchema.nullable(),
  /** The import that asks for their consent. */
  importId: idSchema.optional(),
  /** The seminar it is about, as it stands now. */
  seminar: z.object({ id: idSchema, title: z.string(), startsAt: instantSchema }).optional(),
  /** The replay it is about. */
  replayId: idSchema.optional(),
  /** The experience it is about, as the reader may know it; the title is empty where they may not any more. */
  experience: z.object({ id: idSchema, title: z.string() }).optional(),
  /** The step of a journey it is about, as the reader may know it; the title is empty where they may not any more. */
  subject: z.object({ kind: noticeSubjectKindSchema, id: idSchema, title: z.string() }).optional(),
  /** What changed of it, for who comes or waits. */
  changes: z.array(seminarMoveSchema).optional(),
  threadId: idSchema.nullable(),
  threadTitle: z.string(),
  messageId: idSchema.nullable(),
  seq: counterSchema.nullable(),
  excerpt: z.string(),
  /** The moderator's words, for what was hidden, restored or closed. */
  note: z.string(),
  at: instantSchema,
  /** It waits for a « Bien reçu »: reading alone doesn't end it. */
  awaits: z.boolean(),
  /** Done: read at its place, or set aside. The badge counts those that are not. */
  done: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The lines of one thread, the latest first; a line about none stands alone. */
export const noticeGroupSchema = z.object({
  /** The thread's id; the line's where it is about none. */
  id: idSchema,
  /** When its latest line came. */
  at: instantSchema,
  thread: z
    .object({
      id: idSchema,
      title: z.string(),
      kind: threadKindSchema,
      channelId: idSchema,
      channelName: z.string(),
      standing: threadStandingSchema,
    })
    .nullable(),
  /** Twenty at most. */
  lines: z.array(noticeSchema),
  count: z.int().meta({ description: 'How many lines there are in all' }),
});
export type NoticeGroup = z.infer<typeof noticeGroupSchema>;

/** Where I stand in a thread, as it changes on any of my devices. */
export const standingChangeSchema = changeBaseSchema.extend({
  kind: z.literal('standing'),
  threadId: idSchema,
  conversationId: idSchema,
  channelId: idSchema,
  standing: threadStandingSchema,
});
export type StandingChange = z.infer<typeof standingChangeSchema>;

/** What I chose for a channel, on whichever of my devices. */
export const channelFollowingChangeSchema = changeBaseSchema.extend({
  kind: z.literal('channel-following'),
  channelId: idSchema,
  following: channelChoiceSchema,
});
export type ChannelFollowingChange = z.infer<typeof channelFollowingChangeSchema>;

/** What I answered « Bien reçu » to, on any of my devices. */
export const acknowledgementChangeSchema = changeBaseSchema.extend({
  kind: z.literal('acknowledgement'),
  threadId: idSchema,
  at: instantSchema,
});

export const personChangeSchema = z.discriminatedUnion('kind', [
  acknowledgementChangeSchema,
  noticeSchema,
  standingChangeSchema,
  channelFollowingChangeSchema,
  laterChangeSchema,
  bookmarkChangeSchema,
  roomQuestionMarkChangeSchema,
]);
export type PersonChange = z.infer<typeof personChangeSchema>;

/** All the red numbers of the screen, in one answer. */
export const badgesSchema = z.object({
  inbox: z.int(),
  reports: z.int(),
  /** Direct conversations with something unread. */
  direct: z.int(),
  channels: z.record(idSchema, z.int()),
  /** Followed conversations about experiences with something unread: the library shows them. */
  experiences: z.int(),
  /** When they were counted: what came later is not among them. */
  at: instantSchema,
  /** When the next silence ends: the numbers are others then, though nothing happened. */
  changesAt: instantSchema.nullable(),
});
export type Badges = z.infer<typeof badgesSchema>;
