import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** Why someone follows a thread, or not: an explicit choice is never undone by taking part or a mention. */
export type FollowChoice = 'none' | 'automatic' | 'chosen' | 'refused';

/** Where one person stands in one thread. */
export interface StandingDoc {
  _id: string;
  personId: string;
  threadId: string;
  channelId: string;
  follow: FollowChoice;
  /** `follow` is `automatic` or `chosen`: kept for the indexes. */
  following: boolean;
  readSeq: number;
  readEpoch: number;
  /**
   * Whether something is unread, so that lists and badges read an index instead of every thread. True to the
   * definition once the events of what was committed have been consumed.
   */
  hasUnread: boolean;
  /** Minute of the thread's last post: orders followed threads without a write for each post of each follower. */
  activityAt: Date;
  /** Version of its last change in its person's journal. */
  version: number;
}

export const StandingModel = defineModel<StandingDoc>(
  'standings',
  {
    personId: { type: String, required: true },
    threadId: { type: String, required: true },
    channelId: { type: String, required: true },
    follow: { type: String, required: true },
    following: { type: Boolean, required: true },
    readSeq: { type: Number, required: true },
    readEpoch: { type: Number, required: true },
    hasUnread: { type: Boolean, required: true },
    activityAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { personId: 1, following: 1, hasUnread: -1, activityAt: -1, threadId: -1 } },
    { fields: { personId: 1, channelId: 1, following: 1, hasUnread: -1, activityAt: -1, threadId: -1 } },
    { fields: { personId: 1, version: 1 } },
    { fields: { threadId: 1, following: 1, hasUnread: 1, readSeq: 1 } },
    { fields: { threadId: 1, following: 1, activityAt: 1 } },
  ],
);

const STANDINGS = '0f0b6ad5-8f86-4c83-9a1e-0a3d0a8c5f11';

/** Of one person in one thread there is one standing: its id is made of theirs. */
export function standingId(personId: string, threadId: string): string {
  return derivedId(`${personId}/${threadId}`, STANDINGS);
}

const MINUTE_MS = 60_000;

/** Lists of followed threads are ordered by the minute of their last post. */
export function toMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
}
