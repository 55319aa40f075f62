import { describe, expect, test } from 'vitest';
import type { OutboxWork } from './outbox-entry.ts';
import {
  addDeletion,
  addEdit,
  addEntry,
  addReaction,
  entriesOf,
  retryEntry,
  rewrite,
  setAside,
} from './outbox-writes.ts';
import { entryOf, laneRecord, outboxStage, refused, works, writtenAt } from './testing/outbox-stage.ts';
import { seededRandom } from './testing/sim-clock.ts';

const random = seededRandom(1);
const writing = { id: 'new', writtenAt };
const paced = laneRecord({ until: 5, notBefore: 6, asked: 7, failures: 8 });
const photo = '0192f0a4-7c3e-7a10-8b11-000000000001';
const shows = `mot ![a](file:${photo})`;
const unpaced = { ...paced, notBefore: 0, asked: 0, failures: 0 };

describe('what is written', () => {
  test('goes behind all that was written before, in the lane of its work', async () => {
    const { inside, entries } = await outboxStage();
    await inside((tables) => addEntry(tables, works.message, { id: 'b', writtenAt }));
    const inThread: OutboxWork = { ...works.message, conversationId: null };
    await inside((tables) => addEntry(tables, inThread, { id: 'a', writtenAt, threadClientId: 'thread' }));
    expect(await entries()).toStrictEqual([
      entryOf(1, works.message, { id: 'b' }),
      entryOf(2, inThread, { id: 'a', lane: 'thread:thread' }),
    ]);
  });

  test('goes on from the number that the device keeps', async () => {
    const { inside } = await outboxStage();
    await inside(({ values }) => values.put({ name: 'outbox.order', value: 41 }));
    expect(await inside((tables) => addEntry(tables, works.message, writing))).toMatchObject({ order: 42 });
  });

  test('is listed lane by lane, in the order in which it leaves', async () => {
    const { inside } = await outboxStage(
      entryOf(3, works.message),
      entryOf(1, works.message),
      entryOf(2, works.message, { lane: 'elsewhere' }),
    );
    const listed = await inside((tables) => entriesOf(tables, 'room'));
    expect(listed.map(({ order }) => order)).toEqual([1, 3]);
  });
});

describe('a correction', () => {
  const edit = { conversationId: 'room', messageId: 'message', revision: 5, body: 'corrigé' };

  test.each([
    ['nothing', entryOf(1, works.message)],
    ['another message’s', entryOf(1, { ...works.edit, messageId: 'other' })],
    ['a reaction', entryOf(1, works.reaction)],
    ['another lane’s', entryOf(1, works.edit, { lane: 'elsewhere' })],
  ])('where %s waits, is made at the revision that was read', async (_, earlier) => {
    const { inside, entry } = await outboxStage(earlier);
    await inside((tables) => addEdit(tables, edit, writing, random));
    expect(await entry(earlier.id)).toStrictEqual(earlier);
    expect((await entry('new'))?.work).toStrictEqual({
      ...{ kind: 'edit', operationId: expect.any(String), after: null },
      ...edit,
    });
  });

  test('replaces one that never left', async () => {
    const left = entryOf(1, works.edit, { attempts: 1 });
    const { inside, entries, putLane, lane } = await outboxStage(left, entryOf(2, works.edit));
    await putLane(paced);
    await inside((tables) => addEdit(tables, edit, writing, random));
    const reworded = entryOf(2, { ...works.edit, body: 'corrigé' }, { wording: 2 });
    expect(await entries()).toStrictEqual([left, reworded]);
    expect(await lane()).toEqual(unpaced);
  });

  test.each([
    ['was refused', refused('invalid_input')],
    ['had no file to leave with', refused('depends')],
  ])('takes the place of one that %s: what was written last counts', async (_, fields) => {
    const { inside, entries } = await outboxStage(entryOf(1, works.edit, fields));
    await inside((tables) => addEdit(tables, edit, writing, random));
    expect((await entries()).map(({ id, work }) => [id, 'body' in work && work.body])).toEqual([
      ['new', 'corrigé'],
    ]);
  });

  test('follows one that may have left', async () => {
    const left = entryOf(1, works.edit, { attempts: 1 });
    const { inside, entry } = await outboxStage(left);
    await inside((tables) => addEdit(tables, edit, writing, random));
    expect(await entry('entry-1')).toStrictEqual(left);
    expect((await entry('new'))?.work).toMatchObject({ revision: null, after: 'entry-1', body: 'corrigé' });
  });
});

test('a deletion takes the corrections of the same message with it, and nothing else', async () => {
  const others = [
    entryOf(1, { ...works.edit, messageId: 'other' }),
    entryOf(2, works.reaction),
    entryOf(3, works.edit, { lane: 'elsewhere' }),
  ];
  const { inside, entries } = await outboxStage(
    ...others,
    entryOf(4, works.edit),
    entryOf(5, works.edit, refused('invalid_input')),
  );
  const deletion = { conversationId: 'room', messageId: 'message' };
  await inside((tables) => addDeletion(tables, deletion, writing));
  expect(await entries()).toStrictEqual([...others, entryOf(1, works.delete, { id: 'new' })]);
});

describe('a reaction', () => {
  const { kind: _, ...wanted } = { ...works.reaction, active: false };

  test.each([
    ['of another message', entryOf(1, { ...works.reaction, messageId: 'other' })],
    ['of another kind', entryOf(1, { ...works.reaction, reaction: 'bravo' })],
    ['elsewhere', entryOf(1, works.reaction, { lane: 'elsewhere' })],
  ])('stands beside one %s', async (_, waiting) => {
    const { inside, entries } = await outboxStage(waiting);
    await inside((tables) => addReaction(tables, wanted, writing));
    const work = { ...works.reaction, active: false };
    expect(await entries()).toStrictEqual([waiting, entryOf(1, work, { id: 'new' })]);
  });

  test('is the last word over the one that waits, whose tries are not forgotten', async () => {
    const { inside, entries } = await outboxStage(entryOf(1, works.reaction, { attempts: 2 }));
    await inside((tables) => addReaction(tables, wanted, writing));
    expect(await entries()).toStrictEqual([
      entryOf(1, { ...works.reaction, active: false }, { attempts: 2, wording: 2 }),
    ]);
  });
});

describe('rewriting', () => {
  const text = { body: 'autrement' };

  test.each([
    ['a deletion', works.delete],
    ['a reaction', works.reaction],
    ['a withdrawal', works.withdraw],
  ])('%s has no words', async (_, work) => {
    const entry = entryOf(1, work);
    const { inside, entries } = await outboxStage(entry);
    expect(await inside((tables) => rewrite(tables, 'entry-1', text, random))).toBe('unknown');
    expect(await entries()).toStrictEqual([entry]);
  });

  test('what is not there', async () => {
    const { inside } = await outboxStage();
    expect(await inside((tables) => rewrite(tables, 'entry-1', text, random))).toBe('unknown');
  });

  test.each([
    ['a thread', works.thread],
    ['a correction', works.edit],
  ])('%s that may have left is too late', async (_, work) => {
    const left = entryOf(1, work, { attempts: 1 });
    const { inside, entries } = await outboxStage(left);
    expect(await inside((tables) => rewrite(tables, 'entry-1', text, random))).toBe('under-way');
    expect(await entries()).toStrictEqual([left]);
  });

  test.each([
    ['its words', text, { body: 'autrement' }],
    ['its title too', { ...text, title: 'Autre' }, { body: 'autrement', title: 'Autre' }],
  ])('a thread changes %s', async (_, words, changed) => {
    const { inside, entries } = await outboxStage(entryOf(1, works.thread));
    expect(await inside((tables) => rewrite(tables, 'entry-1', words, random))).toBe('done');
    expect(await entries()).toStrictEqual([entryOf(1, { ...works.thread, ...changed }, { wording: 2 })]);
  });

  test('a correction takes another id, for another content', async () => {
    const { inside, entry } = await outboxStage(entryOf(1, works.edit));
    expect(await inside((tables) => rewrite(tables, 'entry-1', text, random))).toBe('done');
    const { work } = (await entry('entry-1')) ?? {};
    expect(work).toStrictEqual({ ...works.edit, body: 'autrement', operationId: expect.any(String) });
    expect(work).not.toHaveProperty('operationId', 'operation');
  });

  test.each([
    ['that never left', works.message, {}],
    ['that was refused', works.message, { attempts: 1, ...refused('invalid_input') }],
    ['whose thread is on its way', { ...works.message, conversationId: null }, { attempts: 1 }],
  ] as const)('a message %s keeps its id and leaves anew', async (_, work, fields) => {
    const { inside, entries, putLane, lane } = await outboxStage(entryOf(1, work, fields));
    await putLane(paced);
    expect(await inside((tables) => rewrite(tables, 'entry-1', text, random))).toBe('done');
    expect(await entries()).toStrictEqual([entryOf(1, { ...work, body: 'autrement' }, { wording: 2 })]);
    expect(await lane()).toEqual(unpaced);
  });

  test('a message that may have left takes another id, and its earlier ones are withdrawn', async () => {
    const work = { ...works.message, withdraws: ['before'] };
    const { inside, entry, lanes } = await outboxStage(entryOf(1, work, { attempts: 1 }));
    await inside((tables) => rewrite(tables, 'entry-1', text, random));
    const reworded = await entry('entry-1');
    expect(reworded).toMatchObject({ attempts: 0, work: { withdraws: ['before', 'client'] } });
    expect(reworded?.work).not.toHaveProperty('clientId', 'client');
    expect(await lanes()).toEqual([]);
  });
});

describe('trying again', () => {
  test('lets what was set aside leave, with what had to wait for it, at once', async () => {
    const elsewhere = entryOf(4, works.message, { lane: 'elsewhere', ...refused('depends') });
    const otherwise = entryOf(3, works.message, refused('invalid_input'));
    const { inside, entries, putLane, lane } = await outboxStage(
      entryOf(1, works.message, refused('forbidden')),
      entryOf(2, works.message, refused('depends')),
      otherwise,
      elsewhere,
      entryOf(5, works.message),
    );
    await putLane(paced);
    await inside((tables) => retryEntry(tables, 'entry-1'));
    const waiting = [1, 2, 5].map((order) => entryOf(order, works.message));
    expect(await entries()).toStrictEqual([waiting[0], waiting[1], otherwise, elsewhere, waiting[2]]);
    expect(await lane()).toEqual(unpaced);
  });

  test.each([
    ['the file that it shows', { ...works.file, fileId: photo }, { ...works.edit, body: shows }],
    ['the correction that it follows', works.edit, { ...works.edit, revision: null, after: 'entry-1' }],
  ])('lets leave with it %s', async (_, before, work) => {
    const { inside, entries } = await outboxStage(
      entryOf(1, before, { lane: 'before', ...refused('forbidden') }),
      entryOf(2, work, refused('depends')),
    );
    await inside((tables) => retryEntry(tables, 'entry-2'));
    expect((await entries()).map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  });

  test('what is not there does nothing', async () => {
    const { inside, entries } = await outboxStage();
    await inside((tables) => retryEntry(tables, 'entry-1'));
    expect(await entries()).toEqual([]);
  });
});

test('only what waits is set aside', async () => {
  const asking = entryOf(2, works.message, { status: 'asks', refusal: { code: 'thread_closed' } });
  const { inside, entries } = await outboxStage();
  await inside((tables) => setAside(tables, [entryOf(1, works.message), asking]));
  expect(await entries()).toStrictEqual([entryOf(1, works.message, refused('depends'))]);
});
