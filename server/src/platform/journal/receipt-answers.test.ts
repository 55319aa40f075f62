import { AppError } from '@sentiers/shared/errors.ts';
import { clientIdSchema } from '@sentiers/shared/ids.ts';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import {
  answerFrom,
  derivedReceipt,
  newReceipts,
  type Receipt,
  Receipts,
  type ReceiptsDoc,
  receiptId,
  requestHash,
} from './receipts.ts';
import type { Store } from './store.ts';

const key = { authorId: 'anna', clientId: 'Client-A' };
const entity = { kind: 'note', id: 'a' };
const committed: Receipt = { key: 'anna:client-a', hash: 'hash', entity };
const neighbour: Receipt = { key: 'anna:client-b', hash: 'hash', entity };

/** Receipts over commits in memory, which refuse a key that another one has as the database does. */
function receiptsOver(commits: Receipt[][], failure?: Error) {
  const docs = commits.map((receipts) => newReceipts(receipts, new Date()));
  const asked: string[][] = [];
  const keysOf = ({ receipts }: ReceiptsDoc) => receipts.map((receipt) => receipt.key);
  const collection = {
    find: ({ 'receipts.key': { $in } }: { 'receipts.key': { $in: string[] } }) => {
      asked.push($in);
      return { toArray: async () => docs.filter((doc) => keysOf(doc).some((each) => $in.includes(each))) };
    },
    insertOne: async (doc: ReceiptsDoc) => {
      if (failure) throw failure;
      if (docs.flatMap(keysOf).some((each) => keysOf(doc).includes(each))) throw duplicateKey();
      docs.push(doc);
    },
  };
  const store = {
    collection: (name: string) => (name === 'commits' ? collection : undefined),
  } as unknown as Store;
  return { receipts: new Receipts(store), asked, kept: () => docs.map(({ receipts }) => receipts) };
}

function duplicateKey(): Error {
  return new mongoose.mongo.MongoServerError({ message: 'duplicate key', code: 11_000 });
}

describe('a receipt', () => {
  it('is named after its author and what they called it, in any case', () => {
    expect(receiptId(key)).toBe('anna:client-a');
    expect(receiptId({ ...key, authorId: 'Anna' })).toBe('Anna:client-a');
  });

  it('of what follows from other things is the same each time, and under no id that a sender may choose', () => {
    const derived = derivedReceipt('weekly-word', 'anna', 'b');
    expect(derived).toEqual({ authorId: 'anna', clientId: 'weekly-word:b', hash: 'b' });
    expect(clientIdSchema.safeParse(derived.clientId).success).toBe(false);
  });

  it('answers the entity that it made', () => {
    expect(answerFrom(committed, { ...key, hash: 'hash' })).toBe(entity);
  });

  it.each([
    ['withdrawn', 'what was withdrawn', { entity: null }],
    ['client_id_conflict', 'other content', { hash: 'other' }],
  ] as const)('refuses as %s %s', (code, _, other) => {
    const request = { ...key, hash: 'hash' };
    expect(() => answerFrom({ ...committed, ...other }, request)).toThrow(new AppError(code));
  });

  it('stands in one document with those of the same commit', () => {
    const at = new Date();
    const [one, other] = [newReceipts([committed, neighbour], at), newReceipts([], at)];
    expect(one).toEqual({ _id: expect.any(String), receipts: [committed, neighbour], since: at });
    expect(one._id).not.toBe(other._id);
  });
});

describe('the hash of a request', () => {
  it('is that of its content in order of its keys, at any depth: receipts outlive this server', () => {
    const one = requestHash({ a: 1, b: { c: [{ d: 1, e: null }], f: 'x' } });
    expect(requestHash({ b: { f: 'x', c: [{ e: null, d: 1 }] }, a: 1 })).toBe(one);
    expect(one).toBe('EfofZnH9KSC9C-pHLHlzlJII69zVgfbOjWqklej39qA');
  });

  it.each([
    ['the order of a list', { list: [1, 2] }, { list: [2, 1] }],
    ['a value', { a: 1 }, { a: '1' }],
    ['a key', { a: 1 }, { b: 1 }],
    ['nothing and an object', { a: null }, { a: {} }],
    ['a list and an object', { a: ['x'] }, { a: { 0: 'x' } }],
  ])('tells %s', (_, one, other) => {
    expect(requestHash(one)).not.toBe(requestHash(other));
  });
});

describe('receipts', () => {
  it('are read by their keys, without their neighbours, and not asked for where there are none', async () => {
    const { receipts, asked } = receiptsOver([[neighbour, committed], [{ ...neighbour, key: 'anna:c' }]]);
    expect(await receipts.read([])).toEqual(new Map());
    expect(asked).toEqual([]);
    const found = await receipts.read([key, { ...key, clientId: 'unknown' }]);
    expect(found).toEqual(new Map([['anna:client-a', committed]]));
    expect(asked).toEqual([['anna:client-a', 'anna:unknown']]);
  });

  it('are left by what is withdrawn before it arrives', async () => {
    const { receipts, kept } = receiptsOver([[neighbour]]);
    const withdrawn = await receipts.withdraw(key);
    expect(withdrawn).toEqual({ key: 'anna:client-a', hash: null, entity: null });
    expect(kept()).toEqual([[neighbour], [withdrawn]]);
  });

  it('that stand are answered instead', async () => {
    const { receipts, kept } = receiptsOver([[committed, neighbour]]);
    expect(await receipts.withdraw(key)).toBe(committed);
    expect(kept()).toEqual([[committed, neighbour]]);
  });

  it('are not there for certain where the database failed', async () => {
    const failure = new Error('away');
    await expect(receiptsOver([[committed]], failure).receipts.withdraw(key)).rejects.toBe(failure);
    const vanished = duplicateKey();
    await expect(receiptsOver([], vanished).receipts.withdraw(key)).rejects.toBe(vanished);
  });
});
