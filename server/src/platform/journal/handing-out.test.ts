import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Advance } from './frames.ts';
import './testing/notes.ts';
import { advance, turns, useHandingOut } from './testing/handed-out.ts';
import type { NoteDoc } from './testing/notes.ts';
import type { Frame, StoredEntity } from './types.ts';

function note(id: string, text: string, hidden = false): StoredEntity<NoteDoc> {
  const doc = { _id: id, conversationId: 'a', authorId: 'author', seq: 1, version: 1, revision: 1 };
  return { kind: 'note', id, doc: { ...doc, text, marks: [], hidden } };
}

describe('handing out', () => {
  const out = useHandingOut();

  /** What was pushed together, as the one frame that it became. */
  async function delivered(advances: Advance[]): Promise<Frame> {
    const got: Frame[] = [];
    out.frames.listen((frame) => void got.push(frame));
    out.frames.push(advances);
    await out.frames.settled();
    const [frame] = got;
    if (!frame || got.length > 1) throw new Error('not one frame');
    return frame;
  }

  it('comes less often where the server hardly keeps up: the longer the last took, and a tenth of a second at most', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    try {
      let takes = 20;
      out.frames.listen(() => void vi.advanceTimersByTime(takes));
      const waited = async (from: number): Promise<number> => {
        const before = performance.now();
        out.frames.push([advance(from, from + 1)]);
        const settled = out.frames.settled();
        for (let at = 1; out.received.length <= from; at += 1) {
          await turn();
          // All that follows from one millisecond is done before the next.
          if (at % 8 === 0) vi.advanceTimersByTime(1);
        }
        await settled;
        return performance.now() - takes - before;
      };
      expect(await waited(0)).toBe(0);
      expect(await waited(1)).toBe(0);
      out.pressed = true;
      expect(await waited(2)).toBe(60);
      takes = 200;
      expect(await waited(3)).toBe(60);
      expect(await waited(4)).toBe(100);
      vi.advanceTimersByTime(100);
      expect(await waited(5)).toBe(0);
      out.pressed = false;
      expect(await waited(6)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('joins what waits together, one frame for each stream, and keeps a gap a gap', async () => {
    out.frames.push([advance(0, 1)]);
    out.frames.push([advance(1, 3), advance(0, 1, 'b')]);
    out.frames.push([advance(4, 5)]);
    await out.frames.settled();
    expect(out.received.filter(([id]) => id === 'a')).toEqual([
      ['a', 0, 3],
      ['a', 4, 5],
    ]);
    expect(out.received.filter(([id]) => id === 'b')).toEqual([['b', 0, 1]]);
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
    out.frames.listen(() => {
      begun.resolve();
      return slow.promise;
    });
    out.frames.push([advance(0, 1)]);
    await begun.promise;
    const settled = vi.fn();
    const all = out.frames.settled().then(settled);
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
    out.frames.listen(other)();
    out.frames.push([]);
    expect(out.asked).toBe(0);
    out.frames.push([advance(0, 1)]);
    await out.frames.settled();
    expect(other).not.toHaveBeenCalled();
    expect(out.received).toHaveLength(1);
  });

  it('sends one that is alone at once', async () => {
    out.frames.push([advance(0, 1)]);
    await out.frames.settled();
    expect(out.received).toEqual([['a', 0, 1]]);
  });

  it('waits for the commits that are under way, and sends all as one', async () => {
    out.underWay = true;
    out.frames.push([advance(0, 1)]);
    await turn();
    out.frames.push([advance(1, 2)]);
    await turns();
    expect(out.received).toEqual([]);
    out.underWay = false;
    out.frames.push([advance(2, 3)]);
    await out.frames.settled();
    expect(out.received).toEqual([['a', 0, 3]]);
  });

  it('leaves as soon as the last of those that were under way is there', async () => {
    out.underWay = true;
    out.frames.push([advance(0, 1)]);
    await turn();
    out.underWay = false;
    out.frames.push([advance(1, 2)]);
    await turns();
    expect(out.received).toEqual([['a', 0, 2]]);
  });

  it('waits ten milliseconds at most', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    out.underWay = true;
    out.frames.push([advance(0, 1)]);
    for (const [milliseconds, expected] of [
      [9, []],
      [1, [['a', 0, 1]]],
    ] as const) {
      await turns();
      vi.advanceTimersByTime(milliseconds);
      await turns();
      expect(out.received).toEqual(expected);
    }
    vi.useRealTimers();
  });

  it('waits for slow listeners before the next frame of a stream, and survives those that throw', async () => {
    const order: string[] = [];
    const slow = Promise.withResolvers<void>();
    out.frames.listen(async ({ to }) => {
      order.push(`begin ${to}`);
      if (to === 1) await slow.promise;
      order.push(`end ${to}`);
      throw new Error('listener');
    });
    out.frames.push([advance(0, 1)]);
    await vi.waitFor(() => expect(order).toEqual(['begin 1']));
    out.frames.push([advance(1, 2)]);
    slow.resolve();
    await out.frames.settled();
    expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
    expect(out.errors).toHaveLength(2);
  });

  it('delivers nothing without a valid lease', async () => {
    out.held = false;
    out.frames.push([advance(0, 1)]);
    await out.frames.settled();
    expect(out.received).toEqual([]);
  });
});
