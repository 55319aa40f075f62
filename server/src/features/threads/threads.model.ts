import type { CodevCommitment, CodevStage, CodevText } from '@sentiers/shared/codev/schema.ts';
import type { CodevFacts } from '@sentiers/shared/codev/turns.ts';
import type { RoomQuestionSettings, RoomState, RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import type { OpportunityType } from '@sentiers/shared/threads/opportunity.ts';
import type { ThreadEvent, ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** The message kept as a question's answer; not `shown` while its words are taken away, or stand elsewhere. */
export interface AnswerDoc {
  messageId: string;
  seq: number;
  authorId: string;
  by: string;
  at: Date;
  shown: boolean;
}

/** One of a channel's few first places: no two threads hold the same. */
export interface PinDoc {
  at: Date;
  by: string;
  slot: number;
}

/** What is offered, until when, and where. */
export interface OpportunityDoc {
  type: OpportunityType;
  deadline: Date;
  territoryCode: string | null;
  address: string | null;
}

/** Whom a question is addressed to, and by which day, as its ISO date. */
export interface AddressedDoc {
  personId: string;
  dueOn: string;
}

/** A codéveloppement session: its clock runs until `endsAt`, or is stopped with so many seconds left. */
export interface CodevDoc extends CodevFacts {
  id: string;
  startedAt: Date;
  endsAt: Date | null;
  secondsLeft: number | null;
  minutes: Record<Exclude<CodevStage, 'done'>, number>;
  /** Since when everyone says what they learnt; null before. */
  learningSince: Date | null;
  /** When it was over; null as long as it goes on. */
  endedAt: Date | null;
  texts: Record<CodevText, string>;
  commitment: CodevCommitment | null;
}

/** What stands at the top of a room's discussion: a message by its id, its rank and its author's, or a line. */
export interface RoomPinDoc {
  id: string;
  text: string;
  message: { seq: number; authorId: string } | null;
}

/** The live room that a thread of kind `room` carries. */
export interface RoomDoc {
  seminarId: string;
  itemId: string | null;
  state: RoomState;
  openedAt: Date | null;
  closedAt: Date | null;
  slowSeconds: number;
  questions: RoomQuestionSettings;
  muted: string[];
  /** Its code lets people in under a name. */
  guests: boolean;
  /** Null once it is closed: no two of those that are not hold the same. */
  code: string | null;
  focus: RoomTarget | null;
  stage: RoomTarget | null;
  /** Who animates now. These are absent from rooms that were made before they were. */
  animatorId?: string | null;
  pins?: RoomPinDoc[];
  order?: RoomTarget[];
  /** Of a rehearsal only: the room that is rehearsed in it, and the channel of its seminar. */
  rehearses?: { roomId: string; channelId: string };
  /** Absent where no codéveloppement session was held. */
  codev?: CodevDoc;
  /** Those that were over when the next one began, the first one first; for who was advised in them. */
  pastCodevs?: CodevDoc[];
}

export interface ThreadEventDoc {
  kind: ThreadEvent['kind'];
  at: Date;
  by: string;
  /** The title it had before, or the reason for its closing. */
  words: string;
}

/**
 * A thread as its authors and moderators made it. What moves with each post (last rank, activity, who wrote,
 * whether a question waits for an answer) is kept by the journal of its conversation, which has the same id.
 */
export interface ThreadDoc {
  _id: string;
  channelId: string;
  /** Empty for a direct conversation that nobody named. */
  title: string;
  kind: ThreadKind;
  authorId: string;
  createdAt: Date;
  /** `by` is null where it closed by itself. */
  closed: { at: Date; by: string | null; reason: string } | null;
  opportunity: OpportunityDoc | null;
  /** Absent where it is addressed to nobody. */
  addressed?: AddressedDoc;
  room: RoomDoc | null;
  answer: AnswerDoc | null;
  pinned: PinDoc | null;
  /** Null where a « Bien reçu » was never asked for. */
  acknowledgement: { asked: boolean; count: number; remindedAt: Date | null } | null;
  /** Renamed, closed, reopened: the oldest first. */
  history: ThreadEventDoc[];
  /** Version of its last change in its conversation's journal. */
  version: number;
  /** Version of its last change in its channel's journal. */
  channelVersion: number;
}

export const ThreadModel = defineModel<ThreadDoc>(
  'threads',
  {
    channelId: { type: String, required: true },
    title: { type: String, default: '' },
    kind: { type: String, required: true },
    authorId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    closed: {
      type: {
        _id: false,
        at: { type: Date, required: true },
        by: { type: String, default: null },
        reason: { type: String, default: '' },
      },
      default: null,
    },
    // Whole: Mongoose would take its field `type` for its own.
    opportunity: { type: Object, default: null },
    room: { type: Object, default: null },
    addressed: {
      type: {
        _id: false,
        personId: { type: String, required: true },
        dueOn: { type: String, required: true },
      },
      default: undefined,
    },
    answer: {
      type: {
        _id: false,
        messageId: { type: String, required: true },
        seq: { type: Number, required: true },
        authorId: { type: String, required: true },
        by: { type: String, required: true },
        at: { type: Date, required: true },
        shown: { type: Boolean, required: true },
      },
      default: null,
    },
    pinned: {
      type: {
        _id: false,
        at: { type: Date, required: true },
        by: { type: String, required: true },
        slot: { type: Number, required: true },
      },
      default: null,
    },
    acknowledgement: {
      type: {
        _id: false,
        asked: { type: Boolean, required: true },
        count: { type: Number, required: true },
        remindedAt: { type: Date, default: null },
      },
      default: null,
    },
    history: {
      type: [
        {
          _id: false,
          kind: { type: String, required: true },
          at: { type: Date, required: true },
          by: { type: String, required: true },
          words: { type: String, default: '' },
        },
      ],
      default: [],
    },
    version: { type: Number, required: true },
    channelVersion: { type: Number, required: true },
  },
  [
    { fields: { channelId: 1, channelVersion: 1 } },
    {
      fields: { channelId: 1, 'opportunity.deadline': 1 },
      options: { partialFilterExpression: { 'opportunity.deadline': { $exists: true } } },
    },
    {
      fields: { 'room.code': 1 },
      options: { unique: true, partialFilterExpression: { 'room.code': { $type: 'string' } } },
    },
    // A room has one rehearsal at a time.
    {
      fields: { 'room.rehearses.roomId': 1 },
      options: { unique: true, partialFilterExpression: { 'room.rehearses.roomId': { $type: 'string' } } },
    },
    {
      fields: { 'room.codev.clientId': 1 },
      options: { partialFilterExpression: { 'room.codev.clientId': { $type: 'string' } } },
    },
    {
      fields: { 'room.pastCodevs.clientId': 1 },
      options: { partialFilterExpression: { 'room.pastCodevs.clientId': { $type: 'string' } } },
    },
    {
      fields: { channelId: 1, 'pinned.slot': 1 },
      options: { unique: true, partialFilterExpression: { 'pinned.slot': { $exists: true } } },
    },
  ],
);

/** All threads but rehearsals, as a query. */
export const noRehearsal = { 'room.rehearses.roomId': { $exists: false } } as const;
