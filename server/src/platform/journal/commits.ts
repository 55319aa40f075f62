import mongoose, { type mongo } from 'mongoose';
import type { Store } from './store.ts';

/**
 * One commit and the domain events it caused, written by its own transaction. A *lane* is a sequence of commits, one
 * after the other; it numbers them densely. A server has one common lane, and some for the streams it sets apart.
 */
export interface CommitDoc {
  _id: CommitId;
  /**
   * Filled in by the database as the document is inserted. A commit that could see another one's writes has a later
   * `order`; so what is visible at one moment, sorted by it, is in the order of commits as far as anyone can tell.
   */
  order: mongo.Timestamp;
  at: Date;
  events: readonly CommittedEvent[];
  /** Written by others to end the lane of a server that they took for dead: no commit of it can follow. */
  closing?: true;
}

export interface CommittedEvent {
  type: string;
  data: unknown;
}

/** Always with its fields in this order: the id's own index finds a lane's commits after a number. */
export interface CommitId {
  lane: string;
  n: number;
}

/** Events are kept this long for consumers that were away, or are added later. */
const KEPT_SECONDS = 14 * 24 * 3600;

/** Commits, and beside each the receipts of what it holds. */
export const COMMITS = 'commits';

export function commitsOf(store: Store): mongo.Collection<CommitDoc> {
  return store.collection<CommitDoc>(COMMITS);
}

export async function prepareCommits(store: Store): Promise<void> {
  await commitsOf(store).createIndex({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });
}

/** The database fills in `order`: an empty timestamp at the top of a document becomes its own. */
export function newCommit(id: CommitId, at: Date, events: readonly CommittedEvent[]): CommitDoc {
  return { _id: { lane: id.lane, n: id.n }, order: new mongoose.mongo.Timestamp(0n), at, events };
}
