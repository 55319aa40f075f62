import { setTimeout as delay } from 'node:timers/promises';
import mongoose, { type mongo } from 'mongoose';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import type { Batch, Guarded, Inserts, Updates } from './batch.ts';
import { COMMITS, type CommitDoc, type CommitId, commitsOf, newCommit } from './commits.ts';
import { newReceipts, type ReceiptsDoc } from './receipts.ts';
import { isDatabaseAway, isTransient, type Store, TRANSACTION } from './store.ts';
import { StreamModel } from './streams.ts';
import type { EntityDoc, Unit } from './types.ts';

/** Documents as they stand at the end of the transaction, by `collection/id`. */
export type StoredDocs = Map<string, EntityDoc>;

export function storedKey(collection: string, id: string): string {
  return `${collection}/${id}`;
}

/** How an attempt ended. Nothing of it is in the database unless `committed`. */
export type Outcome =
  | { outcome: 'committed'; stored: StoredDocs }
  /** Some units were received before, by now: nothing of the batch was kept. */
  | { outcome: 'repeats' }
  /** Another server took one of the streams further, or writes to the same documents now. */
  | { outcome: 'conflict'; error?: unknown }
  /** The guard of one of these changes didn't match; which one is known only if it is alone. */
  | { outcome: 'guarded'; suspects: readonly Guarded[] }
  /** The database refused this unit's write. */
  | { outcome: 'culprit'; unit: Unit; error: unknown }
  /** The commit's number is taken: by an earlier commit of ours, or by those who closed the lane. */
  | { outcome: 'taken' }
  | { outcome: 'failed'; error: unknown };

const RETRY_MS = 100;

class Stop extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

export interface Attempt {
  id: CommitId;
  session: mongo.ClientSession;
  /** Called when the result of the commit becomes unknown. */
  onUnknown(): void;
}

/**
 * Carries out a batch as one transaction, written to the majority. When the result of the commit is unknown, the
 * same commit is sent again until it is definite, then read. That may take as long as the database is away.
 */
export async function commitBatch(store: Store, batch: Batch, attempt: Attempt): Promise<Outcome> {
  const { session } = attempt;
  try {
    session.startTransaction(TRANSACTION);
    const stored = await write(store, batch, attempt);
    const committed = await commitUntilDefinite(store, attempt);
    return committed ? { outcome: 'committed', stored } : { outcome: 'conflict' };
  } catch (error) {
    if (error instanceof Stop) return error.outcome;
    return isTransient(error) ? { outcome: 'conflict', error } : { outcome: 'failed', error };
  } finally {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
  }
}

async function write(store: Store, batch: Batch, { id, session }: Attempt): Promise<StoredDocs> {
  const stored: StoredDocs = new Map();
  await insertCommit(store, session, batch, id);
  await writeStreams(store, session, batch);
  await insertEntities(store, session, batch.inserts, stored);
  for (const [name, updates] of batch.updates) await update(store, session, name, updates, stored);
  await insertEntities(store, session, batch.lateInserts, stored);
  return stored;
}

async function insertEntities(
  store: Store,
  session: mongo.ClientSession,
  entities: ReadonlyMap<string, Inserts>,
  stored: StoredDocs,
): Promise<void> {
  for (const [name, inserts] of entities) {
    await insert(store, session, name, inserts);
    for (const doc of inserts.docs) stored.set(storedKey(name, String(doc._id)), doc as EntityDoc);
  }
}

/**
 * The commit and its receipts, as one insertion. Before any entity: a repeat is found before what it would write a
 * second time is refused for other reasons.
 */
async function insertCommit(
  store: Store,
  session: mongo.ClientSession,
  { at, events, receipts }: Batch,
  id: CommitId,
): Promise<void> {
  const commit = newCommit(id, at, events);
  const docs = receipts.length > 0 ? [commit, newReceipts(receipts, at)] : [commit];
  try {
    await store.collection<CommitDoc | ReceiptsDoc>(COMMITS).insertMany(docs, { session });
  } catch (error) {
    if (!isDuplicateKey(error) || !(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
    throw new Stop({ outcome: firstRefused(error) === 0 ? 'taken' : 'repeats' });
  }
}

async function writeStreams(store: Store, session: mongo.ClientSession, batch: Batch): Promise<void> {
  const { collectionName } = StreamModel.collection;
  await insert(store, session, collectionName, batch.created);
  const operations = [...batch.streams.values()].flatMap((progress) => [
    progress.guardedWrite(),
    ...progress.furtherWrites(),
  ]);
  const { matchedCount } = await store
    .collection(collectionName)
    .bulkWrite(operations as mongo.AnyBulkWriteOperation[], { session });
  if (matchedCount < operations.length) throw new Stop({ outcome: 'conflict' });
}

async function insert(
  store: Store,
  session: mongo.ClientSession,
  collection: string,
  { docs, owners }: Inserts,
): Promise<void> {
  if (docs.length === 0) return;
  try {
    await store.collection(collection).insertMany(docs, { session });
  } catch (error) {
    throw blame(error, owners);
  }
}

async function update(
  store: Store,
  session: mongo.ClientSession,
  name: string,
  { operations, owners, ids }: Updates,
  stored: StoredDocs,
): Promise<void> {
  const collection = store.collection<mongo.Document & { _id: string }>(name);
  try {
    const { matchedCount } = await collection.bulkWrite(operations, { session });
    if (matchedCount < operations.length) throw new Stop({ outcome: 'guarded', suspects: owners });
  } catch (error) {
    throw blame(
      error,
      owners.map(({ unit }) => unit),
    );
  }
  const docs = await collection.find({ _id: { $in: [...ids] } }, { session }).toArray();
  for (const doc of docs) stored.set(storedKey(name, doc._id), doc as EntityDoc);
}

/** Place, in what was written together, of what the database refused. */
function firstRefused({ writeErrors }: mongo.MongoBulkWriteError): number {
  const [first] = [writeErrors].flat();
  return first?.index ?? 0;
}

/** The unit whose write a refusal is about, as far as the database says. */
function blame(error: unknown, owners: readonly Unit[]): unknown {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError) || isTransient(error)) return error;
  const unit = owners[firstRefused(error)];
  if (!unit) return error;
  return new Stop({ outcome: 'culprit', unit, error });
}

async function commitUntilDefinite(store: Store, { session, id, onUnknown }: Attempt): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return true;
    } catch (error) {
      if (!isUnknown(error)) return readResult(store, id);
      if (attempt === 1) onUnknown();
      await delay(RETRY_MS);
    }
  }
}

function isUnknown(error: unknown): boolean {
  return (
    isDatabaseAway(error) ||
    (error instanceof mongoose.mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult'))
  );
}

/** The commit can't change any more: it is there, or it will never be. */
async function readResult(store: Store, id: CommitId): Promise<boolean> {
  for (;;) {
    try {
      return (await whoTook(store, id)) === 'ours';
    } catch {
      await delay(RETRY_MS);
    }
  }
}

/** Milliseconds that the database may take to be sure. */
const SURE_MS = 10_000;

/**
 * Who holds this number. Linearizable: just after a crash, what the majority is known to have may lag behind what it
 * has, and a commit that is there would be taken for one that never was.
 */
export async function whoTook(store: Store, id: CommitId): Promise<'nobody' | 'ours' | 'closed'> {
  const found = await commitsOf(store).findOne(
    { _id: id },
    { projection: { closing: 1 }, readConcern: { level: 'linearizable' }, maxTimeMS: SURE_MS },
  );
  if (!found) return 'nobody';
  return found.closing ? 'closed' : 'ours';
}
