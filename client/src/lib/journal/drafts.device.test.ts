import { describe, expect, test, vi } from 'vitest';
import { deviceStage, doneMs } from './testing/device-stage.ts';
import { row, theirs, words } from './testing/sample-drafts.ts';

const [context, elsewhere] = ['thread:room', 'thread:other'];
const monthMs = 30 * 24 * 3_600_000;

describe('of what was typed in one go', () => {
  test('the last words are kept whole, over those that stood there', async () => {
    const { drafts, done } = deviceStage();
    await done(drafts.write(context, words('Nous')));
    void drafts.write(context, words('Nous a'));
    await done(drafts.write(context, words('Nous avons')));
    expect(drafts.record(context)).toMatchObject({ content: words('Nous avons'), other: null });
  });

  test('the last words are those that are chosen', async () => {
    const { drafts, done, put } = deviceStage();
    await put(row({ other: theirs(7) }));
    await done(drafts.load());
    void drafts.write(context, words('ici e'));
    void drafts.write(context, words('ici encore'));
    await done(drafts.choose(context, 'mine'));
    expect(drafts.record(context)).toMatchObject({ content: words('ici encore'), number: 7, other: null });
  });

  test('the last words are those that are kept for later, and whoever listens is told that they left', async () => {
    const { drafts, done } = deviceStage();
    void drafts.write(context, words('dem'));
    void drafts.write(context, words('demain'));
    const told: unknown[] = [];
    drafts.onWritten((of) => told.push([of, drafts.get(of).content.body]));
    await done(drafts.scheduled(context, 'demain'));
    expect(told).toEqual([
      [context, 'demain'],
      [context, ''],
    ]);
  });

  test('nothing stays where it is sent before it is stored', async () => {
    const { drafts, done, inside } = deviceStage();
    void drafts.write(context, words('un mess'));
    const written = drafts.write(context, words('un message'));
    await done(inside((tables) => drafts.discardInside(tables, context)));
    await expect(done(written)).resolves.toBeUndefined();
    await done(drafts.writtenInside([context]));
    expect(drafts.get(context).content.body).toBe('');
    expect(drafts.list()).toEqual([]);
  });
});

describe('on a device without room', () => {
  test('words that could not be stored are gone for good once they are thrown away', async () => {
    const { drafts, done, disk, storage } = deviceStage();
    disk.full = true;
    await expect(done(drafts.write(context, words('mot')).catch(String))).resolves.toBe('Error: no room');
    expect(drafts.get(context)).toMatchObject({ content: words('mot'), kept: 'typing' });
    drafts.leaving();
    disk.full = false;
    await done(drafts.discard(context));
    expect(drafts.get(context).content.body).toBe('');
    expect(storage.lastWords.read()).toEqual([]);
  });

  test('what changes nothing, or is not there, is looked at without a write or a word to other tabs', async () => {
    const { drafts, done, disk, heard, put } = deviceStage();
    await put(row());
    disk.full = true;
    expect(await done(drafts.update(context, (stored) => stored))).toEqual(row());
    expect(await done(drafts.update(elsewhere, (stored) => stored))).toBeNull();
    expect(heard).toEqual([]);
  });
});

describe('a device forgets', () => {
  test('what was thrown away over a month ago and the server knows of, and nothing else', async () => {
    const { drafts, done, put, kept, instant } = deviceStage();
    const gone = { content: words(''), discarded: true };
    const ago = (milliseconds: number) => instant(doneMs - milliseconds);
    await put(
      row({ ...gone, context: 'long ago', updatedAt: ago(monthMs + 1) }),
      row({ ...gone, context: 'a month ago', updatedAt: ago(monthMs) }),
      row({ ...gone, context: 'untold', dirty: true, updatedAt: ago(2 * monthMs) }),
      row({ context: 'words', updatedAt: ago(2 * monthMs) }),
    );
    await done(drafts.load());
    const still = ['a month ago', 'untold', 'words'];
    expect(drafts.records().map((record) => record.context)).toEqual(still);
    expect(await kept()).toEqual(still);
  });
});

describe('the words with which a page is left', () => {
  const left = (of: string, at: string, body = 'à moitié') => ({ context: of, content: words(body), at });

  test('are put aside then only: not at each letter, nor where all is stored', async () => {
    const { drafts, done, storage } = deviceStage();
    const write = vi.spyOn(storage.lastWords, 'write');
    await done(drafts.load());
    await done(drafts.write(context, words('mot')));
    drafts.leaving();
    expect(write).not.toHaveBeenCalled();
  });

  test('are no longer kept aside once it goes on and they are stored; those of another draft are', async () => {
    const { drafts, done, storage, instant } = deviceStage();
    const other = left(elsewhere, instant());
    storage.lastWords.write([other]);
    const written = drafts.write(context, words('mot'));
    drafts.leaving();
    expect(storage.lastWords.read()).toHaveLength(2);
    await done(written);
    expect(storage.lastWords.read()).toEqual([other]);
  });

  test('are not lost where another page is left while the next one opens', async () => {
    const { drafts, otherTab, clock, done, storage, instant } = deviceStage();
    storage.lastWords.write([left(context, instant())]);
    const opening = drafts.load();
    const later = [left(elsewhere, instant()), left(context, instant(1), 'à moitié, puis')];
    storage.lastWords.write([...storage.lastWords.read(), ...later]);
    await done(opening);
    expect(storage.lastWords.read()).toEqual(later);
    await clock.pass(1_000);
    await done(otherTab.load());
    expect(otherTab.get(elsewhere).content.body).toBe('à moitié');
    expect(otherTab.get(context).content.body).toBe('à moitié, puis');
    expect(storage.lastWords.read()).toEqual([]);
  });
});
