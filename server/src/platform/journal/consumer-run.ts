import type { mongo } from 'mongoose';
import { defineModel } from '../database/define-model.ts';
import { type CommitDoc, commitsOf } from './commits.ts';
import type { Consumer, DomainEvent } from './events.ts';
import { laneNames, serverOf } from './lanes.ts';
import type { Servers } from './servers.ts';
import { type Store, TRANSACTION } from './store.ts';

/** How far a consumer has come: for each lane, the number of the last commit whose events had their effect. */
export interface MarkDoc {
  _id: string;
  /** Guards it: of two servers that consume the same events, the effects of one are undone. */
  revision: number;
  lanes: { lane: string; n: number }[];
}

const MarkModel = defineModel<MarkDoc>('consumers', {
  revision: { type: Number, required: true },
  lanes: [{ _id: false, lane: String, n: Number }],
});

/** Commits read at once from each lane. */
const PAGE = 200;
/** A mark that only passed events of no interest is written this often. */
const IDLE_MARK_MS = 1_000;

interface Mark {
  revision: number;
  lanes: ReadonlyMap<string, number>;
}

/** How much there was: `page` where more may wait than was read. */
export type Read = 'nothing' | 'all' | 'page';

interface NextCommits {
  read: Read;
  commits: CommitDoc[];
  /** Servers that commit nothing more, and of which nothing is left to read. */
  finished: string[];
}

class Overtaken extends Error {}

/** One consumer's way through the commits. One round at a time. */
export class ConsumerRun {
  readonly consumer: Consumer;
  readonly #store: Store;
  readonly #servers: Servers;
  readonly #session: () => mongo.ClientSession | undefined;
  #mark: Mark | null = null;
  #markWrittenAt = 0;
  #rounds: Promise<unknown> = Promise.resolve();

  /** `session`: the one that its transactions use now. */
  constructor(
    consumer: Consumer,
    parts: { store: Store; servers: Servers; session: () => mongo.ClientSession | undefined },
  ) {
    this.consumer = consumer;
    this.#store = parts.store;
    this.#servers = parts.servers;
    this.#session = parts.session;
  }

  /** Consumes the next events. Throws what the handler throws; nothing is marked then. */
  round(): Promise<Read> {
    const round = this.#rounds.then(() => this.#round());
    this.#rounds = round.catch(() => undefined);
    return round;
  }

  async #round(): Promise<Read> {
    try {
      this.#mark ??= await this.#readMark();
      const { commits, finished, read } = await this.#readNext(this.#mark);
      if (commits.length > 0) await this.#consume(this.#mark, commits);
      if (finished.length > 0) await this.#markDrained(finished);
      return read;
    } catch (error) {
      this.#mark = null;
      if (error instanceof Overtaken) return 'page';
      throw error;
    }
  }

  async #consume(mark: Mark, commits: readonly CommitDoc[]): Promise<void> {
    const lanes = new Map(mark.lanes);
    for (const { _id } of commits) lanes.set(_id.lane, _id.n);
    const events = commits.flatMap((commit) => eventsOf(commit, this.consumer.types));
    const next = { revision: mark.revision + 1, lanes };
    if (events.length === 0) {
      const due = performance.now() - this.#markWrittenAt > IDLE_MARK_MS;
      if (due) await this.#writeMark(next);
      this.#mark = due ? next : { revision: mark.revision, lanes };
      return;
    }
    if (this.consumer.effects === 'once') {
      const transactions = this.#session();
      if (!transactions) throw new Error('the journal is not started');
      await transactions.withTransaction(async (session) => {
        await this.consumer.handle(events, session);
        await this.#writeMark(next, session);
      }, TRANSACTION);
    } else {
      await this.consumer.handle(events, null);
      await this.#writeMark(next);
    }
    this.#mark = next;
  }

  async #readMark(): Promise<Mark> {
    const { name } = this.consumer;
    const doc = await this.#marks.findOneAndUpdate(
      { _id: name },
      { $setOnInsert: { revision: 0, lanes: [] } },
      { upsert: true, returnDocument: 'after' },
    );
    return { revision: doc?.revision ?? 0, lanes: new Map(doc?.lanes.map(({ lane, n }) => [lane, n])) };
  }

  async #writeMark({ revision, lanes }: Mark, session?: mongo.ClientSession): Promise<void> {
    const { matchedCount } = await this.#marks.updateOne(
      { _id: this.consumer.name, revision: revision - 1 },
      { $set: { revision, lanes: [...lanes].map(([lane, n]) => ({ lane, n })) } },
      session ? { session } : {},
    );
    if (matchedCount === 0) throw new Overtaken();
    this.#markWrittenAt = performance.now();
  }

  /** What is visible at one moment and not consumed yet, in the order of commits. */
  #readNext(mark: Mark): Promise<NextCommits> {
    return this.#store.atOneMoment(async (session) => {
      const servers = await this.#servers.collection
        .find({ drainedBy: { $ne: this.consumer.name } }, { session })
        .toArray();
      const lanes = servers.flatMap(({ _id }) => laneNames(_id));
      if (lanes.length === 0) return { read: 'nothing', commits: [], finished: [] };
      const ranges = lanes.map((lane) => {
        const done = mark.lanes.get(lane) ?? 0;
        return { _id: { $gt: { lane, n: done }, $lte: { lane, n: done + PAGE } } };
      });
      const found = await commitsOf(this.#store).find({ $or: ranges }, { session }).toArray();
      const active = new Set(found.map(({ _id }) => serverOf(_id.lane)));
      const ended = servers.filter(({ state }) => state === 'ended');
      return {
        read: howMuch(found),
        commits: inOrder(found),
        finished: ended.filter(({ _id }) => !active.has(_id)).map(({ _id }) => _id),
      };
    });
  }

  async #markDrained(servers: readonly string[]): Promise<void> {
    await this.#servers.collection.updateMany(
      { _id: { $in: [...servers] } },
      { $addToSet: { drainedBy: this.consumer.name } },
    );
    if (!this.#mark) return;
    const gone = new Set(servers);
    const lanes = new Map([...this.#mark.lanes].filter(([lane]) => !gone.has(serverOf(lane))));
    this.#mark = { revision: this.#mark.revision, lanes };
  }

  get #marks(): mongo.Collection<MarkDoc> {
    return this.#store.collection<MarkDoc>(MarkModel.collection.collectionName);
  }
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

function eventsOf({ _id, at, events }: CommitDoc, types: Consumer['types']): DomainEvent[] {
  return events
    .map(({ type, data }, index) => ({ id: `${_id.lane}:${_id.n}:${index}`, at, type, data }) as DomainEvent)
    .filter(({ type }) => types.has(type));
}
