import { type CommitDoc, commitsOf } from './commits.ts';
import { laneNames, serverOf } from './lanes.ts';
import type { ServerDoc, Servers } from './servers.ts';
import type { Store } from './store.ts';

/** Commits read at once from each lane. */
const PAGE = 200;

/** How far a consumer has come: for each lane, the number of the last commit whose events had their effect. */
export type Progress = ReadonlyMap<string, number>;

/** How much there was: `page` where more may wait than was read. */
export type Read = 'nothing' | 'all' | 'page';

export interface NextCommits {
  read: Read;
  commits: CommitDoc[];
  /** Servers that commit nothing more, and of which nothing is left to read. */
  finished: string[];
}

interface Question {
  consumer: string;
  done: Progress;
  answer: PromiseWithResolvers<NextCommits>;
}

/** What the database held at one moment, for all that asked. */
interface Look {
  servers: ServerDoc[];
  commits: CommitDoc[];
}

/**
 * Reads commits for the consumers of this process. Those that ask in the same turn of the event loop share one look
 * at the database: a commit wakes them all, and most have come equally far.
 */
export class CommitReader {
  readonly #store: Store;
  readonly #servers: Servers;
  #asked: Question[] = [];

  constructor(store: Store, servers: Servers) {
    this.#store = store;
    this.#servers = servers;
  }

  /** What is visible at one moment after this call and not consumed yet, in the order of commits. */
  next(consumer: string, done: Progress): Promise<NextCommits> {
    if (this.#asked.length === 0) setImmediate(() => this.#answer());
    const answer = Promise.withResolvers<NextCommits>();
    this.#asked.push({ consumer, done, answer });
    return answer.promise;
  }

  async #answer(): Promise<void> {
    const questions = this.#asked;
    this.#asked = [];
    try {
      const look = await this.#look(questions);
      for (const question of questions) question.answer.resolve(partOf(look, question));
    } catch (error) {
      for (const { answer } of questions) answer.reject(error);
    }
  }

  #look(questions: readonly Question[]): Promise<Look> {
    return this.#store.atOneMoment(async (session) => {
      const consumers = questions.map(({ consumer }) => consumer);
      const undrained = { drainedBy: { $not: { $all: consumers } } };
      const servers = await this.#servers.collection.find(undrained, { session }).toArray();
      const ranges = questions.flatMap((question) => rangesOf(question, servers));
      if (ranges.length === 0) return { servers, commits: [] };
      const distinct = new Map(ranges.map((range) => [`${range.lane}:${range.after}`, range]));
      const $or = [...distinct.values()].map(({ lane, after }) => ({
        _id: { $gt: { lane, n: after }, $lte: { lane, n: after + PAGE } },
      }));
      return { servers, commits: await commitsOf(this.#store).find({ $or }, { session }).toArray() };
    });
  }
}

function rangesOf({ consumer, done }: Question, servers: readonly ServerDoc[]) {
  return undrainedBy(consumer, servers)
    .flatMap(({ _id }) => laneNames(_id))
    .map((lane) => ({ lane, after: done.get(lane) ?? 0 }));
}

const undrainedBy = (consumer: string, servers: readonly ServerDoc[]) =>
  servers.filter(({ drainedBy }) => !drainedBy.includes(consumer));

function partOf({ servers, commits }: Look, question: Question): NextCommits {
  const after = new Map(rangesOf(question, servers).map(({ lane, after }) => [lane, after]));
  const mine = commits.filter(({ _id: { lane, n } }) => {
    const from = after.get(lane);
    return from !== undefined && n > from && n <= from + PAGE;
  });
  const active = new Set(mine.map(({ _id }) => serverOf(_id.lane)));
  const ended = undrainedBy(question.consumer, servers).filter(({ state }) => state === 'ended');
  return {
    read: howMuch(mine),
    commits: inOrder(mine),
    finished: ended.filter(({ _id }) => !active.has(_id)).map(({ _id }) => _id),
  };
}

function howMuch(commits: readonly CommitDoc[]): Read {
  if (commits.length === 0) return 'nothing';
  const lanes = Map.groupBy(commits, ({ _id }) => _id.lane);
  return [...lanes.values()].some(({ length }) => length === PAGE) ? 'page' : 'all';
}

/** In the order of commits; where a lane has more than one page, only as far as it was read. */
function inOrder(commits: readonly CommitDoc[]): CommitDoc[] {
  const lanes = Map.groupBy(commits, ({ _id }) => _id.lane);
  let sorted = commits.toSorted((a, b) => a.order.compare(b.order));
  for (const lane of lanes.values()) {
    const last = lane.toSorted((a, b) => a._id.n - b._id.n).at(-1);
    if (last && lane.length === PAGE) sorted = sorted.filter(({ order }) => order.compare(last.order) <= 0);
  }
  return sorted;
}
