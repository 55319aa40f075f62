import mongoose, { type mongo } from 'mongoose';
import { defineModel } from '../database/define-model.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { commitsOf, newCommit } from './commits.ts';
import { laneNames } from './lanes.ts';
import type { Store } from './store.ts';

/** A server's lease: without one that holds it neither accepts nor delivers. One document for each start. */
export interface ServerDoc {
  _id: string;
  startedAt: Date;
  /** End of its lease, by the database's clock. */
  until: Date;
  /**
   * `revoked`: others took it for dead and close its lanes. `ended`: it commits nothing more, even if it comes back.
   */
  state: 'active' | 'revoked' | 'ended';
  /** Ids of the sessions that its transactions use. */
  sessions: mongo.Document[];
  /** Consumers of events that have read all it committed. */
  drainedBy: string[];
}

/** Longer than its commits are kept. */
const KEPT_SECONDS = 15 * 24 * 3600;

export const ServerModel = defineModel<ServerDoc>(
  'servers',
  {
    startedAt: { type: Date, required: true },
    until: { type: Date, required: true },
    state: { type: String, required: true },
    sessions: [mongoose.Schema.Types.Mixed],
    drainedBy: [String],
  },
  [{ fields: { until: 1 }, options: { expireAfterSeconds: KEPT_SECONDS } }],
);

const active = { state: 'active' } as const;
const expired = { $expr: { $lte: ['$until', '$$NOW'] } };
const lapsed = { $or: [{ ...active, ...expired }, { state: 'revoked' as const }] };

/** The servers that share this database, as their leases tell. */
export class Servers {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  get collection(): mongo.Collection<ServerDoc> {
    return this.#store.collection<ServerDoc>(ServerModel.collection.collectionName);
  }

  /** `sessions`: all that its transactions will ever use. Whoever ends it aborts what they left open. */
  async register(id: string, leaseMs: number, sessions: readonly mongo.ClientSession[]): Promise<void> {
    const ids = sessions.map((session) => session.id);
    const doc = {
      ...{ startedAt: '$$NOW', until: after(leaseMs), ...active },
      ...{ sessions: { $literal: ids }, drainedBy: [] },
    };
    await this.collection.updateOne({ _id: id }, [{ $set: doc }], { upsert: true });
  }

  /** False where the lease was revoked. */
  async renew(id: string, leaseMs: number): Promise<boolean> {
    const { matchedCount } = await this.collection.updateOne({ _id: id, ...active }, [
      { $set: { until: after(leaseMs) } },
    ]);
    return matchedCount === 1;
  }

  async stop(id: string): Promise<void> {
    await this.collection.updateOne({ _id: id }, { $set: { state: 'ended' } });
  }

  /** Those whose lease holds now, the eldest first. */
  async live(): Promise<string[]> {
    const docs = await this.collection
      .find({ ...active, $expr: { $gt: ['$until', '$$NOW'] } }, { projection: { _id: 1 } })
      .sort({ startedAt: 1, _id: 1 })
      .toArray();
    return docs.map(({ _id }) => _id);
  }

  /** Those that neither stopped nor renewed their lease in time, and whose lanes are still open. */
  async lapsed(): Promise<string[]> {
    const docs = await this.collection.find(lapsed, { projection: { _id: 1 } }).toArray();
    return docs.map(({ _id }) => _id);
  }

  /**
   * Ends a server whose lease ran out: when this resolves, all it ever commits is there. What it had begun is aborted,
   * save a commit that is being carried out, which is waited for; the next one finds its number taken.
   */
  async revoke(id: string): Promise<void> {
    const server = await this.collection.findOneAndUpdate(
      { _id: id, ...lapsed },
      { $set: { state: 'revoked' } },
    );
    if (!server) return;
    await this.#store.killSessions(server.sessions);
    await Promise.all(laneNames(id).map((lane) => this.#closeLane(lane)));
    await this.collection.updateOne({ _id: id }, { $set: { state: 'ended' } });
  }

  async #closeLane(lane: string): Promise<void> {
    const commits = commitsOf(this.#store);
    for (;;) {
      const range = { $gt: { lane, n: 0 }, $lt: { lane, n: Number.MAX_SAFE_INTEGER } };
      const [last] = await commits.find({ _id: range }).sort({ _id: -1 }).limit(1).toArray();
      if (last?.closing) return;
      try {
        const closing = newCommit({ lane, n: (last?._id.n ?? 0) + 1 }, new Date(), []);
        await commits.insertOne({ ...closing, closing: true });
        return;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }
}

function after(milliseconds: number): object {
  return { $add: ['$$NOW', milliseconds] };
}
