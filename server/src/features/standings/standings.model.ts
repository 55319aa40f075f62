import type { ThreadLevel } from '@sentiers/shared/following/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/**
 * What someone chose for a thread (`chosen`: all of it, `refused`: mentions only, `silenced`: nothing), else whether
 * they take part in it (`automatic`) or not (`none`): then the channel's level decides. In one word, for the indexes.
 */
export type Follow = 'none' | 'automatic' | 'chosen' | 'refused' | 'silenced';

/** Where one person stands in one thread. */
export interface StandingDoc {
  _id: string;
  personId: string;
  threadId: string;
  channelId: string;
  follow: Follow;
  /** Wrote there, or was mentioned: kept where something else was chosen too. */
  takesPart: boolean;
  /** Silence until then; see `notMuted`. */
  mutedUntil: Date;
  readSeq: number;
  readEpoch: number;
  /**
   * Whether something is unread, whatever was chosen, so that lists and badges read an index instead of every thread.
   * True to the definition once the events of what was committed have been consumed.
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
    takesPart: { type: Boolean, required: true },
    mutedUntil: { type: Date, required: true },
    readSeq: { type: Number, required: true },
    readEpoch: { type: Number, required: true },
    hasUnread: { type: Boolean, required: true },
    activityAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    {
      fields: {
        personId: 1,
        follow: 1,
        hasUnread: -1,
        activityAt: -1,
        threadId: -1,
        channelId: 1,
        mutedUntil: 1,
      },
    },
    {
      fields: {
        personId: 1,
        channelId: 1,
        follow: 1,
        hasUnread: -1,
        activityAt: -1,
        threadId: -1,
        mutedUntil: 1,
      },
    },
    {
      fields: { personId: 1, mutedUntil: 1 },
      options: { partialFilterExpression: { mutedUntil: { $gt: new Date(0) } } },
    },
    { fields: { personId: 1, version: 1 } },
    { fields: { threadId: 1, hasUnread: 1, readSeq: 1 } },
    { fields: { threadId: 1, activityAt: 1 } },
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

/** Stands where no silence was asked for. */
export const notMuted = new Date(0);

const ofLevel = { all: 'chosen', mentions: 'refused', none: 'silenced' } as const;
const levels: Readonly<Partial<Record<Follow, ThreadLevel>>> = {
  chosen: 'all',
  refused: 'mentions',
  silenced: 'none',
};

export function followOf(level: ThreadLevel | null, takesPart: boolean): Follow {
  if (level !== null) return ofLevel[level];
  return takesPart ? 'automatic' : 'none';
}

/** What was chosen for the thread itself. */
export function levelOf(follow: Follow): ThreadLevel | null {
  return levels[follow] ?? null;
}

/** As it travels: null where no silence was asked for, or it has ended. */
export function presentMute(mutedUntil: Date, now = Date.now()): string | null {
  return mutedUntil.getTime() > now ? mutedUntil.toISOString() : null;
}
