import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { journal } from './journal.ts';
import { StreamModel } from './streams.ts';
import { editNote, type NoteDoc, NoteModel, openTopic, writeNote } from './testing/notes.ts';
import type { ChangesAnswer, Frame, Unit } from './types.ts';

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

let from: string;
let to: string;
let note: NoteDoc;

beforeEach(async () => {
  [from, to] = [await open(), await open()];
  note = await write(from, 'Des mots');
});

async function open(): Promise<string> {
  const topic = openTopic(newId());
  await journal.commit(topic.unit);
  return topic.id;
}

async function write(conversationId: string, text: string): Promise<NoteDoc> {
  return (await journal.commit<NoteDoc>(writeNote({ conversationId, text }))).entity.doc;
}

/** The note goes to the other conversation; another one, without words, stands at its rank. */
function moving({ _id: id, seq, authorId }: NoteDoc): Unit {
  const left = newId();
  return {
    changes: [
      {
        entity: { kind: 'note', id },
        streams: [{ kind: 'conversation', id: to }],
        leaves: [{ kind: 'conversation', id: from }],
        publish: 'quietly',
        write: (assigned) => ({ update: { $set: { conversationId: to, seq: assigned.seq } } }),
      },
      {
        entity: { kind: 'note', id: left },
        streams: [{ kind: 'conversation', id: from }],
        voids: seq,
        write: ({ version }) => ({
          insert: {
            ...{ _id: left, conversationId: from, authorId, seq, version, text: '' },
            ...{ revision: 1, marks: [], hidden: false },
          } satisfies NoteDoc,
          afterUpdates: true,
        }),
      },
    ],
  };
}

function changesOf(answer: ChangesAnswer) {
  return 'changes' in answer ? answer.changes : [];
}

const changes = (id: string, after = 0) =>
  journal.changes({ stream: { kind: 'conversation', id }, after, limit: 100, audience: 'readers' });

it('goes with its words: what it left says nothing of it, in memory, in frames and in the database', async () => {
  const frames: Frame[] = [];
  const stop = journal.onFrame((frame) => void frames.push(frame));
  await Promise.all([journal.commit(editNote({ ...note, id: note._id }, 'Des mots nouveaux'))]);
  await journal.commit(moving({ ...note }));
  await journal.framesDelivered();
  stop();
  const inMemory = await changes(from, 1);
  expect(JSON.stringify(inMemory)).not.toContain('mots');
  expect(changesOf(inMemory)).toMatchObject([{ seq: 1, text: '' }]);
  expect(changesOf(await changes(to, 1))).toMatchObject([
    { id: note._id, seq: 1, text: 'Des mots nouveaux' },
  ]);
  const told = await Promise.all(
    frames
      .filter(({ stream, to: head }) => stream.id === from && head === inMemory.version)
      .map((frame) => frame.changes('readers')),
  );
  expect(told.flat().filter(({ id }) => id === note._id)).toEqual([]);
});

it('takes the next rank there, which is never unread, and is no activity', async () => {
  await write(to, 'Avant');
  const before = await StreamModel.findById(to).lean();
  await journal.commit(moving(note));
  const after = await StreamModel.findById(to).lean();
  expect(after).toMatchObject({ lastSeq: 2, voidSeqs: [2], activityAt: before?.activityAt });
  expect(await StreamModel.findById(from).lean()).toMatchObject({ lastSeq: 1, voidSeqs: [1] });
});

it('and what was asked of it where it stood is to be asked again, and writes nothing', async () => {
  await journal.commit(moving(note));
  const head = (await journal.heads([from])).get(from)?.version;
  const late = journal.commit(editNote({ ...note, id: note._id }, 'Trop tard'));
  await expect(late).rejects.toMatchObject({ code: 'overloaded' });
  expect((await journal.heads([from])).get(from)?.version).toBe(head);
  expect((await NoteModel.findById(note._id).lean())?.text).toBe('Des mots');
});

it('twice at the same moment goes once', async () => {
  const outcomes = await Promise.allSettled([journal.commit(moving(note)), journal.commit(moving(note))]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await NoteModel.countDocuments({ conversationId: from })).toBe(1);
  expect(await NoteModel.countDocuments({ conversationId: to })).toBe(1);
});
