import { setTimeout as delay } from 'node:timers/promises';
import mongoose, { type Connection, type mongo } from 'mongoose';

/** The database as the engine sees it: native collections, no hydration, every read confirmed by the majority. */
export class Store {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  collection<Doc extends mongo.Document>(name: string): mongo.Collection<Doc> {
    const { db } = this.#connection;
    if (!db) throw new Error('the journal needs an open database connection');
    return db.collection<Doc>(name, {
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
    });
  }

  startSession(): mongo.ClientSession {
    return this.#connection.getClient().startSession();
  }

  /** Every read with this session sees the database at one moment, confirmed by the majority. */
  async atOneMoment<Answer>(read: (session: mongo.ClientSession) => Promise<Answer>): Promise<Answer> {
    const session = this.#connection.getClient().startSession({ snapshot: true });
    try {
      return await read(session);
    } finally {
      await session.endSession();
    }
  }

  /** Aborts what is open in these sessions of a server that ended, which may have left documents locked. */
  async killSessions(ids: readonly mongo.Document[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#connection.getClient().db('admin').command({ killSessions: ids });
  }
}

export const TRANSACTION: mongo.TransactionOptions = {
  readConcern: { level: 'local' },
  writeConcern: { w: 'majority' },
  readPreference: 'primary',
};

/** Conflicts, elections, lost connections: nothing was committed, and trying again may well succeed. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoError)) return false;
  return (
    error.hasErrorLabel('TransientTransactionError') ||
    error.hasErrorLabel('RetryableWriteError') ||
    isDatabaseAway(error)
  );
}

/** The database can't be reached, or has no primary now. */
export function isDatabaseAway(error: unknown): boolean {
  return (
    error instanceof mongoose.mongo.MongoNetworkError ||
    error instanceof mongoose.mongo.MongoServerSelectionError ||
    (error instanceof mongoose.mongo.MongoError && error.hasErrorLabel('ResetPool'))
  );
}

const LONGEST_BACK_OFF_MS = 60;

/** Waits a random time, longer from attempt to attempt: two that collided don't collide again in step. */
export async function backOff(attempt: number): Promise<void> {
  await delay(Math.random() * Math.min(4 * 2 ** attempt, LONGEST_BACK_OFF_MS));
}
