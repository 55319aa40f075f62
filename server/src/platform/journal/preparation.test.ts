import { AppError } from '@sentiers/shared/errors.ts';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { Pending } from './pending.ts';
import { type PreparationParts, prepare, requestsOf, withoutDoubles, withoutRepeats } from './preparation.ts';
import type { Receipt } from './receipts.ts';
import type { StoredEntities } from './stored-entities.ts';
import { markNote, openTopic, writeNote } from './testing/notes.ts';
import type { Committed, EntityRef, Head, StreamKind, StreamRef, Unit } from './types.ts';

const conversationId = 'conversation';

function headOf(kind: StreamKind, version = 7): Head {
  return { kind, version, lastSeq: 3, incarnation: 1, home: null };
}

function written(clientId: string, fields: { authorise?: Unit['authorise']; text?: string } = {}): Pending {
  return new Pending(writeNote({ conversationId, text: 'mot', clientId, noteId: clientId, ...fields }));
}

function receiptOf({ unit }: Pending, fields: Partial<Receipt> = {}): [string, Receipt] {
  const { authorId, clientId, hash } = unit.receipt ?? { authorId: '', clientId: '', hash: '' };
  const key = `${authorId}:${clientId}`;
  return [key, { key, hash, entity: unit.changes[0].entity, ...fields }];
}

/** Who waited was answered by now, or the test fails at once. */
async function answerOf(pending: Pending): Promise<Committed> {
  if (!pending.settled) throw new Error('not answered');
  return pending.answer;
}

function away(): Error {
  return new mongoose.mongo.MongoNetworkError('away');
}

const refusal = () => {
  throw new AppError('forbidden');
};

/** What a batch is made from, in memory, and what was asked of it. */
function stage(
  given: {
    seen?: [string, Head][];
    stored?: [string, Head][];
    earlier?: [string, Receipt][];
    receiptsFail?: Error;
    entityFails?: Error;
    mayAccept?: () => void;
  } = {},
) {
  const { seen = [[conversationId, headOf('conversation')]], stored = [], earlier = [] } = given;
  const remembered = new Map(seen);
  const kept = new Map(stored);
  const asked = { receipts: [] as string[][], heads: [] as string[][], begun: [] as StreamRef[] };
  const entities = {
    load: async (ref: EntityRef) => {
      if (given.entityFails) throw given.entityFails;
      return { ...ref, doc: { _id: ref.id } };
    },
  } as unknown as StoredEntities;
  const parts = {
    mayAccept: given.mayAccept ?? (() => undefined),
    entities,
    receipts: {
      read: async (keys: { clientId: string }[]) => {
        asked.receipts.push(keys.map(({ clientId }) => clientId));
        if (given.receiptsFail) throw given.receiptsFail;
        return new Map(earlier);
      },
    },
    heads: {
      seen: (id: string) => remembered.get(id),
      remember: (id: string, head: Head) => void remembered.set(id, head),
      read: async (ids: Iterable<string>) => {
        const wanted = [...ids];
        asked.heads.push(wanted);
        return new Map([...kept].filter(([id]) => wanted.includes(id)));
      },
      begin: async (streams: readonly StreamRef[]) => {
        asked.begun.push(...streams);
        for (const { id, kind } of streams) kept.set(id, headOf(kind, 0));
      },
    },
  } as unknown as PreparationParts;
  return { parts, entities, asked, remembered };
}

describe('of those with the same receipt', () => {
  it('only the first goes; the others, in their order, and those without one are told apart', () => {
    const [one, again, other, more] = [written('a'), written('A'), written('b'), written('a')];
    const plain = [1, 2].map(() => new Pending(markNote({ id: 'note', conversationId }, 'merci', true)));
    expect(withoutDoubles([one, ...plain, again, other, more])).toEqual({
      first: [one, ...plain, other],
      doubles: [again, more],
    });
  });
});

describe('those that were received before', () => {
  it('are answered with the entity as it stands; the others remain', async () => {
    const [repeated, fresh] = [written('a'), written('b')];
    const plain = new Pending(markNote({ id: 'note', conversationId }, 'merci', true));
    const { entities } = stage();
    const earlier = new Map([receiptOf(repeated)]);
    expect(await withoutRepeats([repeated, fresh, plain], earlier, entities)).toEqual([fresh, plain]);
    const entity = { kind: 'note', id: 'a', doc: { _id: 'a' } };
    expect(await answerOf(repeated)).toEqual({ status: 'repeated', entity, entities: [entity] });
    expect([fresh.settled, plain.settled]).toEqual([false, false]);
  });

  it.each([
    ['client_id_conflict', { hash: 'other' }],
    ['withdrawn', { entity: null }],
  ] as const)('are refused as %s where the receipt says so', async (code, fields) => {
    const repeated = written('a');
    const { entities } = stage();
    expect(await withoutRepeats([repeated], new Map([receiptOf(repeated, fields)]), entities)).toEqual([]);
    await expect(answerOf(repeated)).rejects.toThrow(new AppError(code));
  });

  it('have no answer yet where the database is away', async () => {
    const repeated = written('a');
    const entityFails = away();
    const { entities } = stage({ entityFails });
    const asking = withoutRepeats([repeated], new Map([receiptOf(repeated)]), entities);
    await expect(asking).rejects.toBe(entityFails);
    expect(repeated.settled).toBe(false);
  });
});

describe('preparing', () => {
  it('makes a batch of all, after the heads last seen, and reads nothing for it', async () => {
    const members = [written('a'), written('b')];
    const plain = new Pending(markNote({ id: 'note', conversationId }, 'merci', true));
    const { parts, asked } = stage();
    const prepared = await prepare([...members, plain], parts);
    expect(prepared.members).toEqual([...members, plain]);
    expect(prepared.batch.streams.get(conversationId)?.after).toMatchObject({ version: 10, lastSeq: 5 });
    expect(asked).toEqual({ receipts: [], heads: [], begun: [] });
    expect(requestsOf(prepared.members).map(({ clientId }) => clientId)).toEqual(['a', 'b']);
  });

  it('refuses those whose rights are gone, and no neighbour', async () => {
    const [refused, allowed] = [written('a', { authorise: refusal }), written('b')];
    const { parts } = stage();
    const { members, batch } = await prepare([refused, allowed], parts);
    expect(members).toEqual([allowed]);
    expect(batch.receipts).toMatchObject([{ key: 'author:b' }]);
    await expect(answerOf(refused)).rejects.toThrow(new AppError('forbidden'));
  });

  it('waits for rights that take a while to be read', async () => {
    const refused = written('a', {
      authorise: async () => {
        await Promise.resolve();
        refusal();
      },
    });
    const { members } = await prepare([refused], stage().parts);
    expect(members).toEqual([]);
    await expect(answerOf(refused)).rejects.toThrow(new AppError('forbidden'));
  });

  it('refuses all where this server may not accept anything now', async () => {
    const unit = written('a');
    const { parts } = stage({
      mayAccept: () => {
        throw new AppError('unavailable');
      },
    });
    expect((await prepare([unit], parts)).members).toEqual([]);
    await expect(answerOf(unit)).rejects.toThrow(new AppError('unavailable'));
  });

  it('answers what was acknowledged once, even where it would not be allowed any more', async () => {
    const refused = written('a', { authorise: refusal });
    const { parts, asked } = stage({ earlier: [receiptOf(refused)] });
    const allowed = written('b');
    expect((await prepare([refused, allowed], parts)).members).toEqual([allowed]);
    expect(asked.receipts).toEqual([['a']]);
    expect(await answerOf(refused)).toMatchObject({ status: 'repeated', entity: { id: 'a' } });
  });

  it('fails as a whole where the database is away while rights are asked', async () => {
    const failure = away();
    const unit = written('a', { authorise: () => Promise.reject(failure) });
    await expect(prepare([unit], stage().parts)).rejects.toBe(failure);
    expect(unit.settled).toBe(false);
  });

  it('fails as a whole where the receipts of those it refuses can not be read', async () => {
    const receiptsFail = away();
    const refused = written('a', { authorise: refusal });
    await expect(prepare([refused], stage({ receiptsFail }).parts)).rejects.toBe(receiptsFail);
    expect(refused.settled).toBe(false);
  });

  it('refuses a unit that can not be assembled, and assembles the others without it', async () => {
    const [before, after] = [written('a'), written('b')];
    const nowhere = new Pending(writeNote({ conversationId: 'nowhere', text: 'mot' }));
    const { parts } = stage();
    const { members, batch } = await prepare([before, nowhere, after], parts);
    expect(members).toEqual([before, after]);
    expect(batch.streams.get(conversationId)?.after).toMatchObject({ version: 9, lastSeq: 5 });
    await expect(answerOf(nowhere)).rejects.toThrow(new AppError('not_found'));
  });
});

describe('heads', () => {
  it('that were never seen are read together, and remembered', async () => {
    const stored: [string, Head][] = [
      ['one', headOf('conversation', 4)],
      ['two', headOf('conversation', 5)],
    ];
    const { parts, asked, remembered } = stage({ stored });
    const units = ['one', 'two', 'one', conversationId].map(
      (id) => new Pending(markNote({ id: 'note', conversationId: id }, 'merci', true)),
    );
    const { batch } = await prepare(units, parts);
    expect(asked.heads).toEqual([['one', 'two']]);
    expect(asked.begun).toEqual([]);
    expect(batch.streams.get('one')?.after.version).toBe(6);
    expect([remembered.get('one'), remembered.get('two')]).toEqual([stored[0]?.[1], stored[1]?.[1]]);
  });

  it('of streams that begin by themselves are begun where they are missing; of those created there is none', async () => {
    const { id, unit } = openTopic('channel');
    const { parts, asked, remembered } = stage();
    const { batch, members } = await prepare([new Pending(unit)], parts);
    expect(members).toHaveLength(1);
    expect(asked.heads).toEqual([['channel'], ['channel']]);
    expect(asked.begun).toEqual([{ kind: 'channel', id: 'channel' }]);
    expect(batch.streams.get('channel')?.after.version).toBe(1);
    expect([remembered.has('channel'), remembered.has(id)]).toEqual([true, false]);
  });

  it('of streams that stand are never begun', async () => {
    const { unit } = openTopic('channel');
    const { parts, asked } = stage({ stored: [['channel', headOf('channel')]] });
    const missing = new Pending(writeNote({ conversationId: 'nowhere', text: 'mot' }));
    await prepare([new Pending(unit), missing], parts);
    expect([asked.heads, asked.begun]).toEqual([[['channel', 'nowhere']], []]);
    await expect(answerOf(missing)).rejects.toThrow(new AppError('not_found'));
  });
});
