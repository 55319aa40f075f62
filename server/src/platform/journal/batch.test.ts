import { AppError } from '@sentiers/shared/errors.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Batch } from './batch.ts';
import { editNote, hideNote, markNote, openTopic, writeNote } from './testing/notes.ts';
import type { Head, Unit } from './types.ts';

const conversationId = 'conversation';
const head: Head = { kind: 'conversation', version: 7, lastSeq: 3, incarnation: 1, home: 'channel' };
const channelHead: Head = { ...head, kind: 'channel', home: null };
const note = { id: 'note', conversationId };

function batchOf(...units: Unit[]): Batch {
  const heads = new Map([
    [conversationId, head],
    ['channel', channelHead],
  ]);
  const batch = new Batch(heads);
  for (const unit of units) batch.add(unit);
  return batch;
}

function written(text: string, noteId: string) {
  return writeNote({ conversationId, text, noteId, clientId: `Client-${noteId}`, authorId: 'anna' });
}

describe('what is written', () => {
  const units = [written('un', 'a'), written('deux', 'b')];
  let batch: Batch;
  beforeEach(() => {
    batch = batchOf(...units);
  });

  it('takes versions and ranks one after the other, in the order in which it came', () => {
    const { docs, owners } = batch.inserts.get('notes') ?? {};
    expect(docs).toMatchObject([
      { _id: 'a', text: 'un', version: 8, seq: 4 },
      { _id: 'b', text: 'deux', version: 9, seq: 5 },
    ]);
    expect(owners).toEqual(units);
    expect([...batch.inserts.keys(), ...batch.updates.keys()]).toEqual(['notes']);
  });

  it('takes its stream there, with what the units say of it', () => {
    const progress = batch.streams.get(conversationId);
    expect([...batch.streams.keys()]).toEqual([conversationId]);
    expect(progress?.stream).toEqual({ kind: 'conversation', id: conversationId });
    expect([progress?.before, progress?.after]).toEqual([head, { ...head, version: 9, lastSeq: 5 }]);
    expect(progress?.guardedWrite().updateOne.update).toEqual({
      $set: { version: 9, lastSeq: 5, activityAt: batch.at, latest: { seq: 5, text: 'deux' } },
      $addToSet: { contributors: { $each: ['anna'] } },
    });
  });

  it('leaves receipts and domain events', () => {
    expect(batch.receipts).toEqual(
      ['a', 'b'].map((id, at) => ({
        ...{ key: `anna:client-${id}`, hash: units[at]?.receipt?.hash, entity: { kind: 'note', id } },
      })),
    );
    expect(batch.events).toEqual([
      { type: 'note.written', data: { noteId: 'a', conversationId, seq: 4 } },
      { type: 'note.written', data: { noteId: 'b', conversationId, seq: 5 } },
    ]);
  });

  it('quietly takes a rank that counts no more, and is no activity', () => {
    const { changes, receipt } = written('un', 'a');
    const batch = batchOf({ receipt, changes: [{ ...changes[0], publish: 'quietly' }] } as Unit);
    expect(batch.inserts.get('notes')?.docs).toMatchObject([{ _id: 'a', seq: 4 }]);
    expect(batch.streams.get(conversationId)?.guardedWrite().updateOne.update).toEqual({
      $set: { version: 8, lastSeq: 4 },
      $addToSet: { voidSeqs: { $each: [4] } },
    });
  });
});

describe('what is changed', () => {
  it('is updated under its guard, where it stands, with the version that it takes, and takes no rank', () => {
    const unit = editNote({ ...note, revision: 2 }, 'mieux', 'operation');
    const batch = batchOf(unit);
    const updates = batch.updates.get('notes');
    expect(updates?.operations).toEqual([
      {
        updateOne: {
          filter: { _id: 'note', conversationId, revision: 2 },
          update: { $set: { text: 'mieux', revision: 3, version: 8 } },
        },
      },
    ]);
    expect(updates?.owners).toEqual([
      { unit, change: unit.changes[0], where: { conversationId, revision: 2 } },
    ]);
    expect(updates?.ids).toEqual(new Set(['note']));
    expect(batch.streams.get(conversationId)?.after).toEqual({ ...head, version: 8 });
    expect(batch.receipts).toMatchObject([{ key: 'author:operation' }]);
  });

  it('without a guard, a receipt or events leaves none; all changes of a collection go together', () => {
    const other = { ...note, id: 'other' };
    const batch = batchOf(markNote(note, 'merci', true), markNote(other, 'merci', false));
    const updates = batch.updates.get('notes');
    expect(updates?.operations.map(({ updateOne }) => updateOne)).toEqual([
      {
        filter: { _id: 'note', conversationId },
        update: { $addToSet: { marks: 'merci' }, $set: { version: 8 } },
      },
      {
        filter: { _id: 'other', conversationId },
        update: { $pull: { marks: 'merci' }, $set: { version: 9 } },
      },
    ]);
    expect(updates?.owners.map(({ where }) => where)).toEqual([{ conversationId }, { conversationId }]);
    expect(updates?.ids).toEqual(new Set(['note', 'other']));
    expect([batch.receipts, batch.events, batch.inserts.size]).toEqual([[], [], 0]);
  });

  it.each([
    ['hidden', true, { $addToSet: { voidSeqs: { $each: [3] } } }, []],
    [
      'shown again',
      false,
      {},
      [{ updateOne: { filter: { _id: conversationId }, update: { $pull: pulled(3) } } }],
    ],
  ])('and %s counts no more, or again, by its rank', (_, hidden, guarded, further) => {
    const progress = batchOf(hideNote({ ...note, seq: 3 }, hidden)).streams.get(conversationId);
    expect(progress?.guardedWrite().updateOne.update).toEqual({
      $set: { version: 8, lastSeq: 3 },
      ...guarded,
    });
    expect(progress?.furtherWrites()).toEqual(further);
  });

  it('leaves the stream where it stood, guarded to be found there, and stands there no more', () => {
    const [change] = markNote(note, 'merci', true).changes;
    const topic = { kind: 'topic', id: note.id } as const;
    const channel = { kind: 'channel', id: 'channel' } as const;
    const batch = batchOf({ changes: [{ ...change, entity: topic, leaves: [channel] }] });
    const [operation] = batch.updates.get('topics')?.operations ?? [];
    expect(operation?.updateOne.filter).toEqual({ _id: 'note', channelId: 'channel' });
    const left = [...batch.streams].map(([id, { touched, left }]) => [id, [...touched.values()], left.size]);
    expect(left).toEqual([
      ['channel', [], 1],
      [conversationId, [topic], 0],
    ]);
    expect(batch.streams.get('channel')?.after).toEqual(channelHead);
  });

  it('gives up what others take before any of them takes it, in the order in which it came', () => {
    const units = ['a', 'b'].map((id) => givingUp(id));
    const batch = batchOf(markNote(note, 'merci', true), ...units);
    const { operations, owners, giving } = batch.updates.get('notes') ?? {};
    const at = (id: string) => ({ _id: id, conversationId, seq: 3 });
    expect(operations?.map(({ updateOne }) => updateOne)).toEqual([
      { filter: at('a'), update: { $set: { seq: -3 } } },
      { filter: at('b'), update: { $set: { seq: -3 } } },
      {
        filter: { _id: 'note', conversationId },
        update: { $addToSet: { marks: 'merci' }, $set: { version: 8 } },
      },
      { filter: at('a'), update: { $set: { seq: 4, version: 9 } } },
      { filter: at('b'), update: { $set: { seq: 4, version: 10 } } },
    ]);
    expect(giving).toBe(2);
    const owned = units.map((unit) => ({ unit, change: unit.changes[0], where: { conversationId, seq: 3 } }));
    expect(owners?.filter(({ where }) => 'seq' in where)).toEqual([...owned, ...owned]);
  });
});

describe('what is created', () => {
  it('begins its stream, and takes a version in each of its streams', () => {
    const { id, unit } = openTopic('channel');
    const batch = batchOf(unit, writeNote({ conversationId: id, text: 'un', noteId: 'a' }));
    expect(batch.created.docs).toEqual([
      {
        ...{ _id: id, kind: 'conversation', version: 0, lastSeq: 0, incarnation: 1, home: 'channel' },
        ...{ labels: ['kind:topic'], contributors: [], activityAt: batch.at, voidSeqs: [], latest: null },
      },
    ]);
    expect(batch.created.owners).toEqual([unit]);
    expect(batch.inserts.get('topics')?.docs).toMatchObject([{ _id: id, version: 1, channelVersion: 8 }]);
    expect(batch.inserts.get('notes')?.docs).toMatchObject([{ _id: 'a', version: 2, seq: 1 }]);
    expect(batch.streams.get(id)?.stream).toEqual({ kind: 'conversation', id });
    expect(batch.streams.get('channel')?.after).toEqual({ ...channelHead, version: 8 });
  });

  it('is told all its versions as it is written', () => {
    const told: unknown[] = [];
    const { id, unit } = openTopic('channel');
    const [change] = unit.changes;
    const batch = batchOf({
      ...unit,
      changes: [
        {
          ...change,
          write: (assigned) => {
            told.push(assigned);
            return change.write(assigned);
          },
        },
      ],
      events: (assigned) => {
        told.push(...assigned);
        return [];
      },
    });
    const assigned = { versions: [1, 8], version: 1, seq: 0, at: batch.at };
    expect(told).toEqual([assigned, assigned]);
    expect(batch.streams.get(id)?.after).toMatchObject({ version: 1, lastSeq: 0, home: 'channel' });
  });
});

describe('what makes no sense', () => {
  it('is not found where its stream is not there', () => {
    const elsewhere = writeNote({ conversationId: 'elsewhere', text: 'un' });
    expect(() => batchOf(elsewhere)).toThrow(new AppError('not_found'));
  });

  it('is a fault where it names no journal', () => {
    const [change] = markNote(note, 'merci', true).changes;
    const nowhere: Unit = { changes: [{ ...change, streams: [] }] };
    expect(() => batchOf(nowhere)).toThrow('a change of note names no journal');
  });
});

function pulled(seq: number) {
  return { labels: { $in: [] }, voidSeqs: { $in: [seq] } };
}

/** The change of a note that takes another rank, once it gave up its own. */
function givingUp(id: string): Unit {
  const [change] = markNote({ ...note, id }, 'merci', true).changes;
  const write = () => ({
    where: { seq: 3 },
    givesUp: { $set: { seq: -3 } },
    update: { $set: { seq: 4 } },
  });
  return { changes: [{ ...change, write }] };
}
