import { createHash } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import type { mongo } from 'mongoose';
import { v7 as newId } from 'uuid';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { COMMITS } from './commits.ts';
import type { Store } from './store.ts';
import type { EntityRef, ReceiptKey, ReceiptRequest } from './types.ts';

/** What became of a request, kept for ever: an outbox may wait for months. */
export interface Receipt {
  /** See `receiptId`. No two receipts have the same. */
  key: string;
  /** Null where it was withdrawn before anything arrived. */
  hash: string | null;
  /** What it made; null where it was withdrawn. */
  entity: EntityRef | null;
}

/**
 * The receipts of one commit, in one document: a document more for each post would nearly double what a post costs
 * the database, an entry more in an index costs little. It stands beside the commit's own, in the same collection, so
 * that both are one insertion.
 */
export interface ReceiptsDoc {
  _id: string;
  receipts: Receipt[];
  /** Not `at`, by which commits are forgotten after a while. */
  since: Date;
}

/** `authorId:clientId`, the latter in lower case. */
export function receiptId({ authorId, clientId }: ReceiptKey): string {
  return `${authorId}:${clientId.toLowerCase()}`;
}

/**
 * The receipt of what follows from other things, and is made once: its id is anyone's to work out, so it stands apart
 * from those that senders choose, which are GUIDs. Else whoever sent something under it first would stop it for ever.
 */
export function derivedReceipt(kind: string, authorId: string, id: string): ReceiptRequest {
  return { authorId, clientId: `${kind}:${id}`, hash: id };
}

/** Fingerprint of a request: the same content gives the same text, whatever the order of its keys. */
export function requestHash(request: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(request)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
}

/**
 * What an earlier request under the same id says about this one: the entity that it made.
 *
 * @throws AppError `withdrawn`, or `client_id_conflict` where it asked for something else
 */
export function answerFrom(receipt: Receipt, request: ReceiptRequest): EntityRef {
  if (!receipt.entity) throw new AppError('withdrawn');
  if (receipt.hash !== request.hash) throw new AppError('client_id_conflict');
  return receipt.entity;
}

/** By key. */
export type EarlierReceipts = ReadonlyMap<string, Receipt>;

export class Receipts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async read(requests: readonly ReceiptKey[]): Promise<EarlierReceipts> {
    if (requests.length === 0) return new Map();
    const keys = new Set(requests.map(receiptId));
    const docs = await receiptsOf(this.#store)
      .find({ 'receipts.key': { $in: [...keys] } })
      .toArray();
    const found = docs.flatMap(({ receipts }) => receipts.filter(({ key }) => keys.has(key)));
    return new Map(found.map((receipt) => [receipt.key, receipt]));
  }

  /**
   * Leaves a receipt that stops what is still under way, unless it has arrived: answers that receipt then. A commit
   * that holds the same key is waited for.
   */
  async withdraw(key: ReceiptKey): Promise<Receipt> {
    const withdrawn: Receipt = { key: receiptId(key), hash: null, entity: null };
    try {
      await receiptsOf(this.#store).insertOne(newReceipts([withdrawn], new Date()));
      return withdrawn;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const found = (await this.read([key])).get(withdrawn.key);
      if (!found) throw error;
      return found;
    }
  }
}

export function receiptsOf(store: Store): mongo.Collection<ReceiptsDoc> {
  return store.collection<ReceiptsDoc>(COMMITS);
}

// Stryker disable all: only the database reads it, and `receipts.test.ts` asks that one.
/** Sparse: only receipts have such keys, the commits beside them have none. */
export async function prepareReceipts(store: Store): Promise<void> {
  await receiptsOf(store).createIndex({ 'receipts.key': 1 }, { unique: true, sparse: true });
}
// Stryker restore all

/** The keys must differ: the database tells apart only those of different documents. */
export function newReceipts(receipts: Receipt[], since: Date): ReceiptsDoc {
  return { _id: newId(), receipts, since };
}
