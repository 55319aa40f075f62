import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Advance, Frames } from './frames.ts';
import './testing/notes.ts';
import type { NoteDoc } from './testing/notes.ts';
import type { Frame, StoredEntity } from './types.ts';

function advance(from: number, to: number, id = 'a'): Advance {
  return {
    ...{ stream: { kind: 'conversation', id }, from, to, lastSeq: to, home: null },
    entities: [{ kind: 'note', id: `${to}`, doc: { _id: `${to}` } }],
  };
}

function note(id: string, text: string, hidden = false): StoredEntity<NoteDoc> {
  const doc = { _id: id, conversationId: 'a', authorId: 'author', seq: 1, version: 1, revision: 1 };
  return { kind: 'note', id, doc: { ...doc, text, marks: [], hidden } };
}

describe('handing out', () => {
  let held: boolean;
  let underWay: boolean;
  let pressed: boolean;
  let frames: Frames;
  let received: [string, number, number][];
  let asked: number;
  const errors: unknown[] = [];
  beforeEach(() => {
    held = true;
    underWay = false;
    pressed = false;
    received = [];
    asked = 0;
    frames = new Frames({
      mayDeliver: () => held,
      moreComing: () => {
        asked += 1;
        return underWay;
      },
      isPressed: () => pressed,
      onError: (error) => errors.push(error),
    });
    frames.listen(({ stream, from, to }) => {
      received.push([stream.id, from, to]);
    });
  });

  /** What was pushed together, as the one frame that it became. */
  async function delivered(advances: Advance[]): Promise<Frame> {
    const got: Frame[] = [];
    frames.listen((frame) => void got.push(frame));
    frames.push(advances);
    await frames.settled();
    const [frame] = got;
    if (!frame || got.length > 1) throw new Error('not one frame');
    return frame;
  }

  it('comes less often where the server hardly keeps up: the longer the last took, and a tenth of a second at most', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    try {
      let takes = 20;
      frames.listen(() => void vi.advanceTimersByTime(takes));
      const waited = async (from: number): Promise<number> => {
        const before = performance.now();
        frames.push([advance(from, from + 1)]);
        const settled = frames.settled();
        for (let at = 1; received.length <= from; at += 1) {
          await turn();
          // All that follows from one millisecond is done before the next.
          if (at % 8 === 0) vi.advanceTimersByTime(1);
        }
        await settled;
        return performance.now() - takes - before;
      };
      expect(await waited(0)).toBe(0);
      expect(await waited(1)).toBe(0);
      pressed = true;
      expect(await waited(2)).toBe(60);
      takes = 200;
      expect(await waited(3)).toBe(60);
      expect(await waited(4)).toBe(100);
      vi.advanceTimersByTime(100);
      expect(await waited(5)).toBe(0);
      pressed = false;
      expect(await waited(6)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('joins what waits together, one frame for each stream, and keeps a gap a gap', async () => {
    frames.push([advance(0, 1)]);
    frames.push([advance(1, 3), advance(0, 1, 'b')]);
    frames.push([advance(4, 5)]);
    await frames.settled();
    expect(received.filter(([id]) => id === 'a')).toEqual([
      ['a', 0, 3],
      ['a', 4, 5],
    ]);
    expect(received.filter(([id]) => id === 'b')).toEqual([['b', 0, 1]]);
  });

  it('of what both changed keeps the later state, and the head after both', async () => {
    const frame = await delivered([
      { ...advance(0, 1), entities: [note('a', 'avant'), note('b', 'b')] },
      {
        ...advance(1, 2),
        home: 'ailleurs',
        entities: [note('a', 'après'), { ...note('a', 'a'), kind: 'topic' }],
      },
    ]);
    expect(frame).toMatchObject({ from: 0, to: 2, lastSeq: 2, home: 'ailleurs' });
    expect(frame.entities).toEqual([
      note('a', 'après'),
      note('b', 'b'),
      { ...note('a', 'a'), kind: 'topic' },
    ]);
  });

  it('tells what went elsewhere, but for what is back by then', async () => {
    const frame = await delivered([
      { ...advance(0, 1), entities: [note('a', 'a'), note('b', 'b')], left: ['note:c', 'note:d'] },
      { ...advance(1, 2), entities: [note('c', 'c')], left: ['note:a'] },
    ]);
    expect(frame.entities).toEqual([note('b', 'b'), note('c', 'c')]);
    expect(frame).toMatchObject({ left: ['note:d', 'note:a'] });
  });

  it('has left once what is being handed out is, where nothing else waits', async () => {
    const slow = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    frames.listen(() => {
      begun.resolve();
      return slow.promise;
    });
    frames.push([advance(0, 1)]);
    await begun.promise;
    const settled = vi.fn();
    const all = frames.settled().then(settled);
    await turns();
    expect(settled).not.toHaveBeenCalled();
    slow.resolve();
    await all;
  });

  it('presents a frame once for each audience', async () => {
    const frame = await delivered([{ ...advance(0, 1), entities: [note('a', 'caché', true)] }]);
    const presented = frame.changes('readers');
    expect(frame.changes('readers')).toBe(presented);
    expect(await presented).toMatchObject([{ id: 'a', text: '' }]);
    expect(await frame.changes('moderators')).toMatchObject([{ id: 'a', text: 'caché' }]);
  });

  it('hands nothing to those who no longer listen, and waits for nothing where nothing came', async () => {
    const other = vi.fn();
    frames.listen(other)();
    frames.push([]);
    expect(asked).toBe(0);
    frames.push([advance(0, 1)]);
    await frames.settled();
    expect(other).not.toHaveBeenCalled();
    expect(received).toHaveLength(1);
  });

  it('sends one that is alone at once', async () => {
    frames.push([advance(0, 1)]);
    await frames.settled();
    expect(received).toEqual([['a', 0, 1]]);
  });

  it('waits for the commits that are under way, and sends all as one', async () => {
    underWay = true;
    frames.push([advance(0, 1)]);
    await turn();
    frames.push([advance(1, 2)]);
    await turns();
    expect(received).toEqual([]);
    underWay = false;
    frames.push([advance(2, 3)]);
    await frames.settled();
    expect(received).toEqual([['a', 0, 3]]);
  });

  it('leaves as soon as the last of those that were under way is there', async () => {
    underWay = true;
    frames.push([advance(0, 1)]);
    await turn();
    underWay = false;
    frames.push([advance(1, 2)]);
    await turns();
    expect(received).toEqual([['a', 0, 2]]);
  });

  it('waits ten milliseconds at most', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    underWay = true;
    frames.push([advance(0, 1)]);
    for (const [milliseconds, expected] of [
      [9, []],
      [1, [['a', 0, 1]]],
    ] as const) {
      await turns();
      vi.advanceTimersByTime(milliseconds);
      await turns();
      expect(received).toEqual(expected);
    }
    vi.useRealTimers();
  });

  it('waits for slow listeners before the next frame of a stream, and survives those that throw', async () => {
    const order: string[] = [];
    const slow = Promise.withResolvers<void>();
    frames.listen(async ({ to }) => {
      order.push(`begin ${to}`);
      if (to === 1) await slow.promise;
      order.push(`end ${to}`);
      throw new Error('listener');
    });
    frames.push([advance(0, 1)]);
    await vi.waitFor(() => expect(order).toEqual(['begin 1']));
    frames.push([advance(1, 2)]);
    slow.resolve();
    await frames.settled();
    expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
    expect(errors).toHaveLength(2);
  });

  describe('of a journal that is read at a pace', () => {
    const paced = (from: number, to: number) => ({ ...advance(from, to, 'room'), frameEveryMs: 100 });
    beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    /** Lets so many milliseconds pass, and all that follows from them. */
    async function pass(milliseconds: number): Promise<void> {
      await turns();
      await vi.advanceTimersByTimeAsync(milliseconds);
      await turns();
    }

    it('leaves at once after a silence, then gathers what follows until its moment', async () => {
      frames.push([paced(0, 1)]);
      await pass(0);
      expect(received).toEqual([['room', 0, 1]]);
      frames.push([paced(1, 2)]);
      await pass(60);
      // It sleeps until then, rather than ask again and again whether it is time.
      expect(asked).toBe(1);
      frames.push([paced(2, 3)]);
      await pass(39);
      expect(received).toHaveLength(1);
      await pass(1);
      expect(received.slice(1)).toEqual([['room', 1, 3]]);
      await pass(100);
      frames.push([paced(3, 4)]);
      await pass(0);
      expect(received.slice(2)).toEqual([['room', 3, 4]]);
    });

    it('holds back no other', async () => {
      frames.push([paced(0, 1)]);
      await pass(0);
      frames.push([paced(1, 2), advance(0, 1)]);
      await pass(0);
      frames.push([advance(1, 2)]);
      await pass(0);
      expect(received.slice(1)).toEqual([
        ['a', 0, 1],
        ['a', 1, 2],
      ]);
      await pass(100);
      expect(received.slice(3)).toEqual([['room', 1, 2]]);
    });

    it('leaves whatever its pace when all must have left, and nothing more comes', async () => {
      frames.push([paced(0, 1)]);
      await pass(0);
      frames.push([paced(1, 2)]);
      await pass(0);
      const settled = frames.settled();
      await pass(0);
      expect(received.slice(1)).toEqual([['room', 1, 2]]);
      await settled;
    });

    it('leaves whatever its pace when all must have left, though more comes without end', async () => {
      frames.push([paced(0, 1)]);
      await pass(0);
      frames.push([paced(1, 2)]);
      const settled = vi.fn();
      void frames.settled().then(settled);
      frames.push([paced(2, 3)]);
      await pass(0);
      expect(received.slice(1)).toEqual([['room', 1, 3]]);
      frames.push([paced(3, 4)]);
      await pass(0);
      expect(settled).toHaveBeenCalledOnce();
      expect(received).toHaveLength(2);
    });
  });

  it('delivers nothing without a valid lease', async () => {
    held = false;
    frames.push([advance(0, 1)]);
    await frames.settled();
    expect(received).toEqual([]);
  });
});

/** What runs by turns has had them all. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await turn();
}
