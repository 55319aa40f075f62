import { overloaded } from '../../platform/journal/pending.ts';
import type { VoteDoc } from './votes.model.ts';

/** One voter's vote in a round of a poll, or its taking back. */
export interface Ballot {
  pollId: string;
  round: number;
  /** Of the row that it replaces, makes, or takes away. */
  voteId: string;
  /** Null: the vote is taken back. */
  vote: VoteDoc | null;
  /** Rights, asked again as it is written: throws an AppError where they are gone. */
  authorise(): Promise<void>;
}

export interface VoteLanesParts {
  /** Throws where this server may not accept anything now. */
  mayAccept(): void;
  /** Writes ballots of one round together, or none of them; resolves once the majority has them. */
  write(ballots: readonly [Ballot, ...Ballot[]]): Promise<void>;
  /** Called after each writing, before those who voted are answered. */
  written(pollId: string, round: number): void;
}

interface Waiting {
  ballot: Ballot;
  resolve(): void;
  reject(error: unknown): void;
}

/** What is to be done alone: closing, showing… Never rejects. */
type Alone = () => Promise<void>;

interface Lane {
  queue: (Waiting | Alone)[];
  underWay: Promise<void>;
}

/** Ballots of one transaction at most. */
const MOST_TOGETHER = 256;
/** Ballots of one poll that may wait at once; beyond, the answer is `overloaded`. */
const MOST_WAITING = 5_000;

/**
 * Writes votes: those of a poll at once where none is under way, else together in the next transaction. What changes the
 * poll itself comes in turn with them, so that in this process they never hinder one another.
 */
export class VoteLanes {
  readonly #parts: VoteLanesParts;
  readonly #lanes = new Map<string, Lane>();

  constructor(parts: VoteLanesParts) {
    this.#parts = parts;
  }

  /**
   * Resolves once the majority has it.
   *
   * @throws AppError what `authorise` and `write` throw; `overloaded`, `unavailable`: sending the same again is safe
   */
  async cast(ballot: Ballot): Promise<void> {
    this.#parts.mayAccept();
    const waiting = this.#lanes.get(ballot.pollId)?.queue.length ?? 0;
    if (waiting >= MOST_WAITING) throw overloaded();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#push(ballot.pollId, { ballot, resolve, reject });
    return promise;
  }

  /** Does this after the votes of the poll that wait now, and before those that come later. */
  alone<Answer>(pollId: string, work: () => Promise<Answer>): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#push(pollId, () => work().then(resolve, reject));
    return promise;
  }

  /** Resolves when what is assembled or written now has ended. */
  async settled(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(({ underWay }) => underWay));
  }

  #push(pollId: string, item: Waiting | Alone): void {
    const lane = this.#lanes.get(pollId);
    if (lane) {
      lane.queue.push(item);
      return;
    }
    const fresh: Lane = { queue: [item], underWay: Promise.resolve() };
    this.#lanes.set(pollId, fresh);
    void this.#run(pollId, fresh);
  }

  async #run(pollId: string, lane: Lane): Promise<void> {
    while (lane.queue.length > 0) {
      const together = takeBallots(lane.queue);
      const alone = together.length === 0 ? (lane.queue.shift() as Alone) : null;
      lane.underWay = alone ? alone() : this.#write(together);
      await lane.underWay;
    }
    this.#lanes.delete(pollId);
  }

  /** Settles them all; never rejects. */
  async #write(together: readonly Waiting[]): Promise<void> {
    const allowed = (await Promise.all(together.map((each) => this.#judge(each)))).filter(
      (each) => each !== null,
    );
    const [first, ...others] = allowed.map(({ ballot }) => ballot);
    if (!first) return;
    try {
      await this.#parts.write([first, ...others]);
      this.#parts.written(first.pollId, first.round);
      for (const { resolve } of allowed) resolve();
    } catch (error) {
      for (const { reject } of allowed) reject(error);
    }
  }

  async #judge(waiting: Waiting): Promise<Waiting | null> {
    try {
      this.#parts.mayAccept();
      await waiting.ballot.authorise();
      return waiting;
    } catch (error) {
      waiting.reject(error);
      return null;
    }
  }
}

/** Takes out the ballots of one round that come first. */
function takeBallots(queue: (Waiting | Alone)[]): Waiting[] {
  const [first] = queue;
  if (first === undefined || typeof first === 'function') return [];
  const end = queue.findIndex(
    (each) => typeof each === 'function' || each.ballot.round !== first.ballot.round,
  );
  const many = Math.min(end === -1 ? queue.length : end, MOST_TOGETHER);
  return queue.splice(0, many) as Waiting[];
}
