import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { journal } from './journal.ts';
import { NoteModel, openTopic, writeNote } from './testing/notes.ts';

useTestDatabase();
beforeAll(() => journal.start());
afterAll(() => journal.stop());

it('gives fifty simultaneous writes dense versions and ranks', async () => {
  const { id, unit } = openTopic(newId());
  await journal.commit(unit);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => journal.commit(writeNote({ conversationId: id, text: `${i}` }))),
  );
  expect(answers.every(({ status }) => status === 'committed')).toBe(true);
  const notes = await NoteModel.find({ conversationId: id }).sort({ seq: 1 }).lean();
  expect(notes.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(notes.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
});
