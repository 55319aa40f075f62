import { AppError } from '@sentiers/shared/errors.ts';
import { whyNotVote } from '@sentiers/shared/polls/policy.ts';
import mongoose, { type ClientSession, type Connection } from 'mongoose';
import { overloaded, unavailable } from '../../platform/journal/pending.ts';
import { backOff, isDatabaseAway, isTransient, TRANSACTION } from '../../platform/journal/store.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import type { Ballot } from './vote-lanes.ts';
import { type VoteDoc, VoteModel } from './votes.model.ts';

/** Nobody is kept waiting longer for others to let their votes through. */
const PATIENCE_MS = 10_000;

/** The round is not open: nothing was written. */
class NotOpen extends Error {}

/**
 * Writes ballots of one round as one transaction, guarded by the poll: whoever closes it changes the same document, so
 * that what is written here is counted by the last tally, or is not written.
 *
 * @throws AppError `poll_not_open`, `poll_closed`; `overloaded`, `unavailable`: sending the same again is safe
 */
export async function writeVotes(
  ballots: readonly [Ballot, ...Ballot[]],
  connection: Connection = mongoose.connection,
): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  const session = await connection.startSession();
  /** An earlier attempt may have been kept: that the poll is closed by now doesn't tell. */
  let unknown = false;
  try {
    for (let attempt = 0; ; attempt += 1) {
      if (attempt > 0) await backOff(attempt);
      try {
        await writeOnce(connection, session, ballots);
        return;
      } catch (error) {
        if (error instanceof NotOpen) throw unknown ? unavailable() : await refusal(ballots[0]);
        unknown ||= isUnknown(error);
        if (!isTransient(error) && !isUnknown(error)) throw error;
        if (performance.now() > until) throw unknown || isDatabaseAway(error) ? unavailable() : overloaded();
      }
    }
  } finally {
    await session.endSession();
  }
}

async function writeOnce(
  connection: Connection,
  session: ClientSession,
  ballots: readonly [Ballot, ...Ballot[]],
): Promise<void> {
  const [{ pollId, round }] = ballots;
  const polls = connection.collection<PollDoc>(PollModel.collection.collectionName);
  const votes = connection.collection<VoteDoc>(VoteModel.collection.collectionName);
  session.startTransaction(TRANSACTION);
  try {
    const { matchedCount } = await polls.updateOne(
      { _id: pollId, state: 'open', round },
      { $inc: { [`votes.${round}`]: ballots.length } },
      { session },
    );
    if (matchedCount === 0) throw new NotOpen();
    await votes.bulkWrite(
      ballots.map(({ voteId, vote }) =>
        vote
          ? { replaceOne: { filter: { _id: voteId }, replacement: vote, upsert: true } }
          : { deleteOne: { filter: { _id: voteId } } },
      ),
      { session },
    );
    await session.commitTransaction();
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult');
}

async function refusal({ pollId, round }: Ballot): Promise<AppError> {
  const poll = await PollModel.findById(pollId).lean<PollDoc>();
  if (!poll) return new AppError('not_found');
  const why = whyNotVote(poll, round);
  return why === null ? overloaded() : new AppError(why);
}
