import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { overloaded } from '../../platform/journal/pending.ts';
import type { Change, StreamRef } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { count } from './counting.ts';
import { type AllowsPoll, requirePoll } from './polls.access.ts';
import type { PollDoc } from './polls.model.ts';
import { type TallyDoc, TallyModel } from './tallies.model.ts';
import { votesInTurn } from './voting.lanes.ts';

/** What becomes of a poll, and of its tallies with it. */
export interface PollChange {
  set?: Partial<PollDoc>;
  /** Destroys the key of an anonymous poll. */
  withoutKey?: boolean;
  tallies?: readonly Change[];
  /** What becomes of another poll with it. */
  also?: readonly Change[];
  events?: readonly NewDomainEvent[];
}

/** Asked again where someone was faster. Null: it stays as it is. */
type Decide = (poll: PollDoc) => PollChange | null | Promise<PollChange | null>;

/** Tries against others who change the same poll. */
const MOST_TRIES = 10;

/**
 * Changes a poll from how it stands, in turn with its votes: those that came before are written before, those that come
 * after see what it became. Rights are asked again as it is committed.
 *
 * @throws AppError what `decide` throws; `not_found`, `forbidden`, `thread_closed`; `overloaded` where others never let
 *   it be
 */
export async function changePoll(
  actor: Actor,
  pollId: string,
  allows: AllowsPoll,
  decide: Decide,
): Promise<PollDoc> {
  const authorise = async () => {
    await requirePoll(await loadActor(actor.personId), pollId, allows);
  };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { poll } = await requirePoll(actor, pollId, allows);
    const change = await decide(poll);
    if (!change) return poll;
    const changed = await votesInTurn.alone(pollId, () => commit(poll, change, authorise));
    if (changed) return changed;
  }
  throw overloaded();
}

/** Null where it is not any more what it was read as. */
async function commit(
  poll: PollDoc,
  { set = {}, withoutKey = false, tallies = [], also = [], events = [] }: PollChange,
  authorise: () => Promise<void>,
): Promise<PollDoc | null> {
  try {
    const { entity } = await journal.commit<PollDoc>({
      authorise,
      changes: [
        {
          entity: { kind: 'poll', id: poll._id },
          streams: [streamOf(poll)],
          write: () => ({
            where: { version: poll.version },
            update: { $set: set, ...(withoutKey && { $unset: { key: '' } }) },
          }),
          refused: () => new AppError('revision_conflict'),
        },
        ...tallies,
        ...also,
      ],
      events: () => events,
    });
    return entity.doc;
  } catch (error) {
    if (error instanceof AppError && error.code === 'revision_conflict') return null;
    throw error;
  }
}

export function streamOf({ conversationId }: Pick<PollDoc, 'conversationId'>): StreamRef {
  return { kind: 'conversation', id: conversationId };
}

/** The tally that a round begins with. */
export function planTally(
  { _id: pollId, conversationId, form, shown, round }: PollDoc,
  hidden: readonly string[] = [],
): Change {
  const id = newId();
  return {
    entity: { kind: 'tally', id },
    streams: [{ kind: 'conversation', id: conversationId }],
    write: ({ version, at }) => ({
      insert: {
        ...{ _id: id, conversationId, pollId, round, shown, version, ...count(form, []) },
        ...{ hidden: [...hidden], counted: 0, countedAt: at },
      } satisfies TallyDoc,
    }),
  };
}

/** The tallies that stand of a poll, changed alike. */
export async function planTallies(
  poll: Pick<PollDoc, '_id'>,
  update: Record<string, Record<string, unknown>>,
): Promise<Change[]> {
  const tallies = await findTallies(poll._id);
  return tallies.map((tally) => ({
    entity: { kind: 'tally', id: tally._id },
    streams: [streamOf(tally)],
    write: () => ({ update }),
  }));
}

export function findTallies(pollId: string): Promise<TallyDoc[]> {
  return TallyModel.find({ pollId }).sort({ round: 1 }).lean<TallyDoc[]>();
}
