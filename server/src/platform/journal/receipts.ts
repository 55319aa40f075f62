import { createHash } from 'node:crypto';
import { AppError } from '@sentiers/shared/errors.ts';
import { defineModel } from '../database/define-model.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import type { Store } from './store.ts';
import type { EntityRef, ReceiptKey, ReceiptRequest } from './types.ts';

/**
 * What became of a request, kept for ever: an outbox may wait for months. Its key is its id, so that it is unique on
 * a sharded collection too.
 */
export interface ReceiptDoc {
  /** `authorId:clientId`, the latter in lower case. */
  _id: string;
  outcome: 'committed' | 'withdrawn';
  /** Null where it was withdrawn before anything arrived. */
  hash: string | null;
  entity: EntityRef | null;
  at: Date;
}

export const ReceiptModel = defineModel<ReceiptDoc>('receipts', {
  outcome: { type: String, required: true },
  hash: { type: String, default: null },
  entity: { type: { _id: false, kind: String, id: String }, default: null },
  at: { type: Date, required: true },
});

export function receiptId({ authorId, clientId }: ReceiptKey): string {
  return `${authorId}:${clientId.toLowerCase()}`;
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
export function answerFrom(receipt: ReceiptDoc, request: ReceiptRequest): EntityRef {
  if (receipt.outcome === 'withdrawn' || !receipt.entity) throw new AppError('withdrawn');
  if (receipt.hash !== request.hash) throw new AppError('client_id_conflict');
  return receipt.entity;
}

/** By id of the receipt. */
export type EarlierReceipts = ReadonlyMap<string, ReceiptDoc>;

export class Receipts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async read(keys: readonly ReceiptKey[]): Promise<EarlierReceipts> {
    if (keys.length === 0) return new Map();
    const docs = await this.#collection()
      .find({ _id: { $in: keys.map(receiptId) } })
      .toArray();
    return new Map(docs.map((doc) => [doc._id, doc]));
  }

  /**
   * Leaves a receipt that stops what is still under way, unless it has arrived: answers that receipt then. A commit
   * that holds the same key is waited for.
   */
  async withdraw(key: ReceiptKey): Promise<ReceiptDoc> {
    const withdrawn: ReceiptDoc = {
      _id: receiptId(key),
      outcome: 'withdrawn',
      hash: null,
      entity: null,
      at: new Date(),
    };
    try {
      await this.#collection().insertOne(withdrawn);
      return withdrawn;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const found = (await this.read([key])).get(withdrawn._id);
      if (!found) throw error;
      return found;
    }
  }

  #collection() {
    return this.#store.collection<ReceiptDoc>(ReceiptModel.collection.collectionName);
  }
}
