import type { mongo } from 'mongoose';
import { defineModel } from '../database/define-model.ts';
import type { CommitReader, Progress, Read } from './commit-reader.ts';
import type { CommitDoc } from './commits.ts';
import type { Consumer, DomainEvent } from './events.ts';
import { serverOf } from './lanes.ts';
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

/** A mark that only passed events of no interest is written this often. */
const IDLE_MARK_MS = 1_000;

interface Mark {
  revision: number;
  lanes: Progress;
}

class Overtaken extends Error {}

/** One consumer's way through the commits. One round at a time. */
export class ConsumerRun {
  readonly consumer: Consumer;
  readonly #store: Store;
  readonly #servers: Servers;
  readonly #reader: CommitReader;
  readonly #session: () => mongo.ClientSession | undefined;
  #mark: Mark | null = null;
  #markWrittenAt = 0;
  #rounds: Promise<unknown> = Promise.resolve();

  /** `reader`: that of all consumers; `session`: the one that its transactions use now. */
  constructor(
    consumer: Consumer,
    parts: {
      store: Store;
      servers: Servers;
      reader: CommitReader;
      session: () => mongo.ClientSession | undefined;
    },
  ) {
    this.consumer = consumer;
    this.#store = parts.store;
    this.#servers = parts.servers;
    this.#reader = parts.reader;
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
      const { commits, finished, read } = await this.#reader.next(this.consumer.name, this.#mark.lanes);
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

function eventsOf({ _id, at, events }: CommitDoc, types: Consumer['types']): DomainEvent[] {
  return events
    .map(({ type, data }, index) => ({ id: `${_id.lane}:${_id.n}:${index}`, at, type, data }) as DomainEvent)
    .filter(({ type }) => types.has(type));
}
