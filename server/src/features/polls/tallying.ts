import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Journal } from '../../platform/journal/engine.ts';
import { commitUnlessDone } from '../../platform/journal/unless-done.ts';
import { logger } from '../../platform/logging/logger.ts';
import { count, type SameVotes } from './counting.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import { type TallyDoc, TallyModel } from './tallies.model.ts';
import { VoteModel } from './votes.model.ts';

/** Between two tallies of a round. */
const EVERY_MS = 250;
/** The same where a tally is long: texts of many people. */
const TEXTS_EVERY_MS = 1_000;

/**
 * Counts the votes of a round and tells it by the journal, unless that is told already. The poll's counter is read
 * before the rows: what it says is in them, and an older count never replaces a newer one.
 */
export async function tally(journal: Pick<Journal, 'commit'>, pollId: string, round: number): Promise<void> {
  const poll = await PollModel.findById(pollId).lean<PollDoc>();
  const told = await TallyModel.findOne({ pollId, round }).lean<TallyDoc>();
  const counted = poll?.votes[round] ?? 0;
  if (!poll || !told || told.counted >= counted) return;
  const result = count(poll.form, await groupVotes(pollId, round));
  await commitUnlessDone(journal, {
    changes: [
      {
        entity: { kind: 'tally', id: told._id },
        streams: [{ kind: 'conversation', id: told.conversationId }],
        write: ({ at }) => ({
          where: { counted: { $lt: counted } },
          update: { $set: { ...result, counted, countedAt: at } },
        }),
        refused: () => new AppError('already_done'),
      },
    ],
  });
}

/**
 * To call after the last tally of a round: rows of an anonymous poll forget for how many they stand, for no two tables
 * may be as large.
 */
export async function forgetWeights(pollId: string, round: number): Promise<void> {
  if (!(await PollModel.exists({ _id: pollId, anonymous: true }))) return;
  await VoteModel.updateMany({ pollId, round }, { $unset: { kind: '', people: '' } });
}

/** Rounds that are open, or were closed, with votes that no tally counts: a server ended before it told them. */
export async function findUncounted(): Promise<{ pollId: string; round: number }[]> {
  const open = await PollModel.find({ state: 'open' }, { votes: 1, round: 1 }).lean<PollDoc[]>();
  const tallies = await TallyModel.find(
    { pollId: { $in: open.map(({ _id }) => _id) } },
    { pollId: 1, round: 1, counted: 1 },
  ).lean<TallyDoc[]>();
  const votes = new Map(open.map((poll) => [poll._id, poll.votes]));
  return tallies
    .filter(({ pollId, round, counted }) => counted < (votes.get(pollId)?.[round] ?? 0))
    .map(({ pollId, round }) => ({ pollId, round }));
}

function groupVotes(pollId: string, round: number): Promise<SameVotes[]> {
  return VoteModel.aggregate<SameVotes>([
    { $match: { pollId, round } },
    {
      $group: {
        _id: '$choice',
        people: { $sum: '$people' },
        tables: { $sum: { $cond: [{ $eq: ['$kind', 'table'] }, 1, 0] } },
      },
    },
    { $project: { _id: 0, choice: '$_id', people: 1, tables: 1 } },
  ]).exec();
}

/** Tells tallies as votes come in: at once, then at most every quarter of a second for each round. */
export class Tallying {
  readonly #journal: Journal;
  readonly #due = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Votes of this round were written. */
  soon(pollId: string, round: number): void {
    const key = `${pollId}/${round}`;
    this.#due.add(key);
    if (this.#running.has(key)) return;
    const run = this.#run(key, pollId, round).finally(() => this.#running.delete(key));
    this.#running.set(key, run);
  }

  /** Resolves when all that was due has been told, or could not be. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #run(key: string, pollId: string, round: number): Promise<void> {
    try {
      while (this.#due.has(key)) {
        await delay(await this.#wait(pollId, round), undefined, { ref: false });
        this.#due.delete(key);
        await tally(this.#journal, pollId, round);
      }
    } catch (err) {
      this.#due.delete(key);
      logger.warn({ err, pollId }, 'a tally could not be told: a later one will say it');
    }
  }

  /** Milliseconds until another tally may be told, whichever server told the last. */
  async #wait(pollId: string, round: number): Promise<number> {
    const told = await TallyModel.findOne(
      { pollId, round },
      { countedAt: 1, counted: 1, results: 1 },
    ).lean<TallyDoc>();
    if (!told || told.counted === 0) return 0;
    const every = told.results.byPerson.kind === 'texts' ? TEXTS_EVERY_MS : EVERY_MS;
    return Math.min(every, Math.max(0, told.countedAt.getTime() + every - Date.now()));
  }
}
