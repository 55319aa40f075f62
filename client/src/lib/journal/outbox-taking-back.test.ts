import { describe, expect, test } from 'vitest';
import { takeBack } from './outbox-taking-back.ts';
import { entryOf, fileOf, outboxStage, refused, works } from './testing/outbox-stage.ts';

describe('taking back', () => {
  const neighbour = entryOf(9, works.message);

  test('what is not there', async () => {
    const { inside } = await outboxStage(neighbour);
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('unknown');
  });

  test.each([
    ['a message that never left', entryOf(1, works.message)],
    ['a refused message', entryOf(1, works.message, { attempts: 3, ...refused('invalid_input') })],
    ['a message set aside by itself', entryOf(1, works.message, refused('internal'))],
    ['a message whose place is gone', entryOf(1, works.message, { attempts: 1, status: 'asks' })],
    [
      'a message without a conversation',
      entryOf(1, { ...works.message, conversationId: null }, { attempts: 1 }),
    ],
    ['a correction', entryOf(1, works.edit)],
    ['a reaction that may have left', entryOf(1, works.reaction, { attempts: 1 })],
  ])('%s leaves nothing of it, and its neighbours alone', async (_, entry) => {
    const { inside, entries } = await outboxStage(entry, neighbour);
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('done');
    expect(await entries()).toStrictEqual([neighbour]);
  });

  test.each([
    ['a message that may have left', { attempts: 1 }, [], ['client']],
    ['a message that may have left twice', { attempts: 1 }, ['before'], ['before', 'client']],
    ['an earlier wording that may have left', { attempts: 0 }, ['before'], ['before']],
    ['a message that failed for an unknown reason', { attempts: 8, ...refused('internal') }, [], ['client']],
  ] as const)('%s withdraws it', async (_, fields, withdraws, clientIds) => {
    const { inside, entries } = await outboxStage(entryOf(1, { ...works.message, withdraws }, fields));
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('done');
    const { attempts } = fields;
    const work = { kind: 'withdraw', conversationId: 'room', clientIds } as const;
    expect(await entries()).toStrictEqual([entryOf(1, work, { attempts, wording: 2 })]);
  });

  test.each([
    ['a withdrawal', works.withdraw],
    ['a file given up', works.discard],
  ])('twice is taking back once: %s stays', async (_, work) => {
    const taken = entryOf(1, work);
    const { inside, entries } = await outboxStage(taken);
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('done');
    expect(await entries()).toStrictEqual([taken]);
  });

  test.each([
    ['that never left leaves nothing of it', {}, []],
    [
      'that may be there in part is given up there too',
      { attempts: 1 },
      [entryOf(1, works.discard, { wording: 2 })],
    ],
  ])('a file %s', async (_, fields, left) => {
    const { inside, entries, putFile, files } = await outboxStage(entryOf(1, works.file, fields));
    await putFile(fileOf('file'));
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('done');
    expect([await entries(), await files()]).toStrictEqual([left, []]);
  });

  const opening = [
    ['a thread', works.thread, 'thread:thread-client'],
    ['a direct conversation', works.direct, 'thread:direct-client'],
  ] as const;

  test.each(opening)('%s that never left sets aside what was written in it', async (_, work, lane) => {
    const inIt = { ...works.message, conversationId: null };
    const { inside, entries } = await outboxStage(entryOf(1, work, { lane }), entryOf(2, inIt, { lane }));
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('done');
    expect(await entries()).toStrictEqual([entryOf(2, inIt, { lane, ...refused('depends') })]);
  });

  test.each([
    ...opening.map(([what, work]) => [what, work] as const),
    ['a question of a room', works.roomQuestion] as const,
  ])('%s that may have left is too late', async (_, work) => {
    const left = entryOf(1, work, { attempts: 1 });
    const { inside, entries } = await outboxStage(left);
    expect(await inside((tables) => takeBack(tables, 'entry-1'))).toBe('under-way');
    expect(await entries()).toStrictEqual([left]);
  });
});
