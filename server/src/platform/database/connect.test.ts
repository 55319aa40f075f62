import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';

useTestDatabase();

it('commits transactions on a real replica set, with majority writes by default', async () => {
  const notes = mongoose.connection.collection<{ text: string }>('notes');
  await notes.insertOne({ text: 'avant' });
  await mongoose.connection.transaction(async (session) => {
    await notes.insertOne({ text: 'pendant' }, { session });
  });
  await expect(
    mongoose.connection.transaction(async (session) => {
      await notes.insertOne({ text: 'annulé' }, { session });
      throw new Error('annulation');
    }),
  ).rejects.toThrow('annulation');
  const texts = (await notes.find().toArray()).map((note) => note.text);
  expect(texts).toEqual(['avant', 'pendant']);
  expect(mongoose.connection.getClient().options.writeConcern?.w).toBe('majority');
});
