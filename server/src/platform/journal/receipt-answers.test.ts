import { AppError } from '@sentiers/shared/errors.ts';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { answerFrom, type ReceiptDoc, Receipts, receiptId, requestHash } from './receipts.ts';
import type { Store } from './store.ts';

const key = { authorId: 'anna', clientId: 'Client-A' };
const entity = { kind: 'note', id: 'a' };
const committed: ReceiptDoc = {
  ...{ _id: 'anna:client-a', outcome: 'committed', hash: 'hash', entity, at: new Date() },
};

/** Receipts over rows in memory, which refuses a second row of the same id as the database does. */
function receiptsOver(rows: ReceiptDoc[], failure?: Error) {
  const asked: string[][] = [];
  const collection = {
    find: ({ _id }: { _id: { $in: string[] } }) => {
      asked.push(_id.$in);
      return { toArray: async () => rows.filter((row) => _id.$in.includes(row._id)) };
    },
    insertOne: async (row: ReceiptDoc) => {
      if (failure) throw failure;
      if (rows.some(({ _id }) => _id === row._id)) throw duplicateKey();
      rows.push(row);
    },
  };
  const store = {
    collection: (name: string) => (name === 'receipts' ? collection : undefined),
  } as unknown as Store;
  return { receipts: new Receipts(store), asked, rows };
}

function duplicateKey(): Error {
  return new mongoose.mongo.MongoServerError({ message: 'duplicate key', code: 11_000 });
}

describe('a receipt', () => {
  it('is named after its author and what they called it, in any case', () => {
    expect(receiptId(key)).toBe('anna:client-a');
    expect(receiptId({ ...key, authorId: 'Anna' })).toBe('Anna:client-a');
  });

  it('answers the entity that it made', () => {
    expect(answerFrom(committed, { ...key, hash: 'hash' })).toBe(entity);
  });

  it.each([
    ['withdrawn', 'what was withdrawn', { outcome: 'withdrawn' }],
    ['withdrawn', 'what never arrived', { entity: null }],
    ['client_id_conflict', 'other content', { hash: 'other' }],
  ] as const)('refuses as %s %s', (code, _, other) => {
    const request = { ...key, hash: 'hash' };
    expect(() => answerFrom({ ...committed, ...other }, request)).toThrow(new AppError(code));
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
  it('are read by their ids, and not asked for where there are none', async () => {
    const { receipts, asked } = receiptsOver([committed]);
    expect(await receipts.read([])).toEqual(new Map());
    expect(asked).toEqual([]);
    const found = await receipts.read([key, { ...key, clientId: 'b' }]);
    expect(found).toEqual(new Map([['anna:client-a', committed]]));
    expect(asked).toEqual([['anna:client-a', 'anna:b']]);
  });

  it('are left by what is withdrawn before it arrives', async () => {
    const { receipts, rows } = receiptsOver([]);
    const withdrawn = await receipts.withdraw(key);
    expect(withdrawn).toEqual({
      ...{ _id: 'anna:client-a', outcome: 'withdrawn', hash: null, entity: null, at: expect.any(Date) },
    });
    expect(rows).toEqual([withdrawn]);
  });

  it('that stand are answered instead', async () => {
    const { receipts, rows } = receiptsOver([committed]);
    expect(await receipts.withdraw(key)).toBe(committed);
    expect(rows).toEqual([committed]);
  });

  it('are not there for certain where the database failed', async () => {
    const failure = new Error('away');
    await expect(receiptsOver([committed], failure).receipts.withdraw(key)).rejects.toBe(failure);
    const vanished = duplicateKey();
    await expect(receiptsOver([], vanished).receipts.withdraw(key)).rejects.toBe(vanished);
  });
});
