import { AppError } from '@sentiers/shared/errors.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { journal } from '../../platform/journal/journal.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import type { Unit } from '../../platform/journal/types.ts';
import type { AccessedThread } from '../threads/threads.access.ts';
import { type StandingDoc, StandingModel, standingId, toMinute } from './standings.model.ts';

/** What a use case may change of a standing. */
export type StandingPatch = Partial<Pick<StandingDoc, 'follow' | 'readSeq' | 'readEpoch' | 'hasUnread'>>;
type Place = Pick<AccessedThread, 'thread'>;

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
    const changed = await withPatch(current, patch);
    try {
      const unit = stored ? updating(stored, changed) : inserting(changed);
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
    following: false,
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

async function withPatch(current: StandingDoc, patch: StandingPatch): Promise<StandingDoc> {
  const follow = patch.follow ?? current.follow;
  const following = follow === 'automatic' || follow === 'chosen';
  const activityAt =
    following && !current.following ? await loadActivity(current.threadId) : current.activityAt;
  return { ...current, ...patch, follow, following, activityAt };
}

/** Kept up to date only for followers: taken anew when following begins. */
async function loadActivity(threadId: string): Promise<Date> {
  const stream = await StreamModel.findById(threadId, { activityAt: 1 }).lean<
    Pick<StreamDoc, 'activityAt'>
  >();
  return toMinute(stream?.activityAt ?? new Date(0));
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
  const { follow, following, readSeq, readEpoch, hasUnread, activityAt } = after;
  return {
    changes: [
      {
        entity: { kind: 'standing', id: before._id },
        streams: [{ kind: 'person', id: before.personId }],
        write: () => ({
          where: { version: before.version },
          update: { $set: { follow, following, readSeq, readEpoch, hasUnread, activityAt } },
        }),
        refused: () => new MovedMeanwhile(),
      },
    ],
    events: () => [changed(after)],
  };
}

function changed({ personId, threadId, readSeq }: StandingDoc) {
  return { type: 'standing.changed' as const, data: { personId, threadId, readSeq } };
}
