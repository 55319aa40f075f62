import { AppError } from '@sentiers/shared/errors.ts';
import type { ThreadLevel } from '@sentiers/shared/following/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { journal } from '../../platform/journal/journal.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import type { Unit } from '../../platform/journal/types.ts';
import type { AccessedThread } from '../threads/threads.access.ts';
import {
  followOf,
  levelOf,
  notMuted,
  type StandingDoc,
  StandingModel,
  standingId,
  toMinute,
} from './standings.model.ts';

/** What a use case may change of a standing. */
export type StandingPatch = Partial<
  Pick<StandingDoc, 'takesPart' | 'mutedUntil' | 'readSeq' | 'readEpoch' | 'hasUnread'> & {
    level: ThreadLevel | null;
  }
>;
interface Place {
  thread: Pick<AccessedThread['thread'], '_id' | 'channelId'>;
}

/** Two devices at once: the second looks again at what the first left. */
const ATTEMPTS = 8;

/**
 * Changes where a person stands in a thread, through their journal, so that all their devices learn it. `decide`
 * gets what stands now and answers null where nothing is to change; it may be asked again.
 */
export async function changeStanding(
  personId: string,
  place: Place,
  decide: (current: StandingDoc) => Promise<StandingPatch | null> | StandingPatch | null,
): Promise<StandingDoc> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await StandingModel.findById(standingId(personId, place.thread._id)).lean<StandingDoc>();
    const current = stored ?? newStanding(personId, place);
    const patch = await decide(current);
    if (!patch) return current;
    const changed = withPatch(current, patch);
    try {
      const unit = stored ? updating(stored, changed) : inserting(await withActivity(changed));
      return (await journal.commit<StandingDoc>(unit)).entity.doc;
    } catch (error) {
      if (!isDuplicateKey(error) && !(error instanceof MovedMeanwhile)) throw error;
    }
  }
  throw new AppError('overloaded', { retryAfter: 1 });
}

/** Someone who was never in a thread: nothing read, nothing followed. */
export function newStanding(personId: string, { thread }: Place): StandingDoc {
  return {
    _id: standingId(personId, thread._id),
    personId,
    threadId: thread._id,
    channelId: thread.channelId,
    follow: 'none',
    takesPart: false,
    mutedUntil: notMuted,
    readSeq: 0,
    readEpoch: 0,
    hasUnread: false,
    activityAt: new Date(0),
    version: 0,
  };
}

class MovedMeanwhile extends AppError {
  constructor() {
    super('revision_conflict');
  }
}

function withPatch(current: StandingDoc, { level, ...patch }: StandingPatch): StandingDoc {
  const changed = { ...current, ...patch };
  const chosen = level === undefined ? levelOf(current.follow) : level;
  return { ...changed, follow: followOf(chosen, changed.takesPart) };
}

/** Kept up to date from then on. */
async function withActivity(standing: StandingDoc): Promise<StandingDoc> {
  const stream = await StreamModel.findById(standing.threadId, { activityAt: 1 }).lean<
    Pick<StreamDoc, 'activityAt'>
  >();
  return { ...standing, activityAt: toMinute(stream?.activityAt ?? new Date(0)) };
}

function inserting(standing: StandingDoc): Unit {
  return {
    changes: [
      {
        entity: { kind: 'standing', id: standing._id },
        streams: [{ kind: 'person', id: standing.personId }],
        write: ({ version }) => ({ insert: { ...standing, version } }),
      },
    ],
    events: () => [changed(standing)],
  };
}

function updating(before: StandingDoc, after: StandingDoc): Unit {
  const { follow, takesPart, mutedUntil, readSeq, readEpoch, hasUnread } = after;
  return {
    changes: [
      {
        entity: { kind: 'standing', id: before._id },
        streams: [{ kind: 'person', id: before.personId }],
        write: () => ({
          where: { version: before.version },
          update: { $set: { follow, takesPart, mutedUntil, readSeq, readEpoch, hasUnread } },
        }),
        refused: () => new MovedMeanwhile(),
      },
    ],
    events: () => [changed(after)],
  };
}

function changed({ personId, threadId, channelId, readSeq }: StandingDoc) {
  return { type: 'standing.changed' as const, data: { personId, threadId, channelId, readSeq } };
}
