import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { Journal } from './engine.ts';
import { journal } from './journal.ts';
import { StreamModel } from './streams.ts';
import {
  editNote,
  hideNote,
  markNote,
  type NoteDoc,
  NoteModel,
  openTopic,
  writeNote,
} from './testing/notes.ts';
import { startSecondServer } from './testing/second-server.ts';
import type { Committed, Unit } from './types.ts';

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

let conversationId: string;
beforeEach(async () => {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  conversationId = id;
});

const write = (text: string, more: Partial<Parameters<typeof writeNote>[0]> = {}) =>
  journal.commit<NoteDoc>(writeNote({ conversationId, text, ...more }));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const storedNotes = () => NoteModel.find({ conversationId }).sort({ seq: 1 }).lean<NoteDoc[]>();
const refTo = ({ entity }: Committed<NoteDoc>) => ({
  ...{ id: entity.id, conversationId },
  ...{ seq: entity.doc.seq, revision: entity.doc.revision },
});

describe('versions and ranks', () => {
  it('are dense for many simultaneous writes, and those that were acknowledged', async () => {
    const answers = await Promise.all(range(1, 600).map((i) => write(`${i}`)));
    const notes = await storedNotes();
    expect(notes.map(({ seq }) => seq)).toEqual(range(1, 600));
    expect(notes.map(({ version }) => version)).toEqual(range(2, 601));
    expect(answers.map(({ entity }) => entity.doc).sort((a, b) => a.seq - b.seq)).toEqual(notes);
    expect(await StreamModel.findById(conversationId).lean()).toMatchObject({ version: 601, lastSeq: 600 });
  });

  it('count each change once, and keep of two changes of an entity the later version', async () => {
    const written = await write('a');
    await Promise.all([
      journal.commit(markNote(refTo(written), 'utile', true)),
      journal.commit(markNote(refTo(written), 'merci', true)),
    ]);
    expect(await NoteModel.findById(written.entity.id).lean()).toMatchObject({
      ...{ version: 4, marks: ['utile', 'merci'] },
    });
  });

  it('say what no longer counts as unread, and what counts again', async () => {
    const [first, second] = await Promise.all([write('a'), write('b')]);
    if (!first || !second) throw new Error('not written');
    await journal.commit(hideNote(refTo(first), true));
    await journal.commit(hideNote(refTo(second), true));
    await journal.commit(hideNote(refTo(first), false));
    const stream = await StreamModel.findById(conversationId).lean();
    expect(stream?.voidSeqs).toEqual([refTo(second).seq]);
  });
});

describe('what lists need', () => {
  it('is kept with the counters: labels, activity, contributors, the last entry', async () => {
    const before = await StreamModel.findById(conversationId).lean();
    const unit = writeNote({ conversationId, text: 'réponse', authorId: 'ana' });
    const stream = { kind: 'conversation', id: conversationId } as const;
    await journal.commit({
      ...unit,
      streamUpdates: (assigned) => [
        ...(unit.streamUpdates?.(assigned) ?? []),
        { stream, addLabels: ['answered'], removeLabels: ['kind:topic'], home: 'elsewhere' },
      ],
    });
    const after = await StreamModel.findById(conversationId).lean();
    expect(after).toMatchObject({
      ...{ labels: ['answered'], contributors: ['ana'], home: 'elsewhere' },
      latest: { seq: 1, text: 'réponse' },
    });
    expect(after?.activityAt.getTime()).toBeGreaterThan(before?.activityAt.getTime() ?? Number.NaN);
  });

  it('corrects the last entry only while it is the last', async () => {
    const first = await write('un');
    const second = await write('deux');
    const correct = (seq: number, text: string): Unit => ({
      ...markNote(refTo(first), text, true),
      streamUpdates: () => [
        {
          stream: { kind: 'conversation', id: conversationId },
          correctLatest: { seq, latest: { seq, text } },
        },
      ],
    });
    const latest = async () => (await StreamModel.findById(conversationId).lean())?.latest;
    await journal.commit(correct(refTo(first).seq, '$repris'));
    expect(await latest()).toEqual({ seq: 2, text: 'deux' });
    await journal.commit(correct(refTo(second).seq, '$repris'));
    expect(await latest()).toEqual({ seq: 2, text: '$repris' });
  });
});

describe('a guard that does not match', () => {
  it('refuses an edit of an older revision, and takes no version', async () => {
    const written = refTo(await write('a'));
    await journal.commit(editNote(written, 'b'));
    const refused = journal.commit(editNote(written, 'c'));
    await expect(refused).rejects.toMatchObject({
      code: 'revision_conflict',
      details: { current: { text: 'b', revision: 2 } },
    });
    expect(await StreamModel.findById(conversationId).lean()).toMatchObject({ version: 3 });
  });

  it('lets one of several simultaneous edits through, with all reactions and their neighbours', async () => {
    const written = refTo(await write('a'));
    const other = refTo(await write('autre'));
    const edits = range(1, 4).map((i) => journal.commit(editNote(written, `version ${i}`)));
    const neighbours = [
      ...range(1, 5).map((i) => journal.commit(markNote(written, `marque ${i}`, true))),
      ...range(1, 5).map((i) => write(`suite ${i}`)),
      journal.commit(editNote(other, 'autre, repris')),
    ];
    const outcomes = await Promise.allSettled(edits);
    expect((await Promise.all(neighbours)).every(({ status }) => status === 'committed')).toBe(true);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const note = await NoteModel.findById(written.id).lean();
    expect(note?.revision).toBe(2);
    expect(note?.marks).toHaveLength(5);
    expect(await StreamModel.findById(conversationId).lean()).toMatchObject({
      version: 3 + 1 + 11,
      lastSeq: 7,
    });
  });

  it('says not_found for what does not exist', async () => {
    const nothing = { id: newId(), conversationId };
    await expect(journal.commit(markNote(nothing, 'utile', true))).rejects.toMatchObject({
      code: 'not_found',
    });
    const nowhere = writeNote({ conversationId: newId(), text: 'perdu' });
    await expect(journal.commit(nowhere)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a poisoned write', () => {
  it('is refused alone: its neighbours are committed, dense', async () => {
    const taken = refTo(await write('là')).id;
    const poisoned: Unit[] = [
      writeNote({ conversationId, text: 'double', noteId: taken, clientId: newId() }),
      { ...writeNote({ conversationId, text: 'lève' }), events: throwing },
      withInsert({ text: 'trop long'.repeat(2_000_000) }),
      withInsert({ toBSON: () => throwing() }),
      { ...writeNote({ conversationId, text: 'interdit' }), authorise: throwing },
    ];
    const neighbours = range(1, 20).map((i) => write(`voisin ${i}`));
    const outcomes = await Promise.allSettled(poisoned.map((unit) => journal.commit(unit)));
    const fine = await Promise.all([...neighbours, ...range(21, 40).map((i) => write(`voisin ${i}`))]);
    expect(outcomes.map(({ status }) => status)).toEqual(poisoned.map(() => 'rejected'));
    expect(outcomes.map((each) => each.status === 'rejected' && isDuplicateKey(each.reason))).toEqual([
      ...[true, false, false, false, false],
    ]);
    expect(fine.every(({ status }) => status === 'committed')).toBe(true);
    expect((await storedNotes()).map(({ seq }) => seq)).toEqual(range(1, 41));
  });

  function throwing(): never {
    throw new AppError('forbidden');
  }

  function withInsert(fields: object): Unit {
    const unit = writeNote({ conversationId, text: 'a' });
    const [change] = unit.changes;
    return {
      ...unit,
      changes: [
        {
          ...change,
          write: (assigned) => {
            const made = change.write(assigned);
            return 'insert' in made ? { insert: { ...made.insert, ...fields } } : made;
          },
        },
      ],
    };
  }
});

describe('bounds', () => {
  it('answers overloaded when too much waits, and commits what was accepted', async () => {
    const small = await startSecondServer({ maxWaiting: 10 });
    const outcomes = await Promise.allSettled(
      range(1, 30).map((i) => small.journal.commit(writeNote({ conversationId, text: `${i}` }))),
    );
    await small.close();
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(20);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'overloaded', details: { retryAfter: 2 } });
    }
    expect(await storedNotes()).toHaveLength(10);
  });

  it('accepts nothing before it is started', async () => {
    const idle = new Journal(NoteModel.db);
    await expect(idle.commit(writeNote({ conversationId, text: 'a' }))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('asks again for rights when the batch is assembled, not when the request came', async () => {
    let allowed = true;
    const authorise = () => {
      if (!allowed) throw new AppError('forbidden');
    };
    const accepted = write('à temps', { authorise });
    const waiting = write('trop tard', { authorise });
    allowed = false;
    await expect(accepted).rejects.toMatchObject({ code: 'forbidden' });
    await expect(waiting).rejects.toMatchObject({ code: 'forbidden' });
    expect(await storedNotes()).toEqual([]);
  });
});
