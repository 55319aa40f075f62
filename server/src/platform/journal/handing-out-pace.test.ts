import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './testing/notes.ts';
import { advance, turns, useHandingOut } from './testing/handed-out.ts';

describe('handing out a journal that is read at a pace', () => {
  const out = useHandingOut();
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
    out.frames.push([paced(0, 1)]);
    await pass(0);
    expect(out.received).toEqual([['room', 0, 1]]);
    out.frames.push([paced(1, 2)]);
    await pass(60);
    // It sleeps until then, rather than ask again and again whether it is time.
    expect(out.asked).toBe(1);
    out.frames.push([paced(2, 3)]);
    await pass(39);
    expect(out.received).toHaveLength(1);
    await pass(1);
    expect(out.received.slice(1)).toEqual([['room', 1, 3]]);
    await pass(100);
    out.frames.push([paced(3, 4)]);
    await pass(0);
    expect(out.received.slice(2)).toEqual([['room', 3, 4]]);
  });

  it('holds back no other', async () => {
    out.frames.push([paced(0, 1)]);
    await pass(0);
    out.frames.push([paced(1, 2), advance(0, 1)]);
    await pass(0);
    out.frames.push([advance(1, 2)]);
    await pass(0);
    expect(out.received.slice(1)).toEqual([
      ['a', 0, 1],
      ['a', 1, 2],
    ]);
    await pass(100);
    expect(out.received.slice(3)).toEqual([['room', 1, 2]]);
  });

  it('leaves whatever its pace when all must have left, and nothing more comes', async () => {
    out.frames.push([paced(0, 1)]);
    await pass(0);
    out.frames.push([paced(1, 2)]);
    await pass(0);
    const settled = out.frames.settled();
    await pass(0);
    expect(out.received.slice(1)).toEqual([['room', 1, 2]]);
    await settled;
  });

  it('leaves whatever its pace when all must have left, though more comes without end', async () => {
    out.frames.push([paced(0, 1)]);
    await pass(0);
    out.frames.push([paced(1, 2)]);
    const settled = vi.fn();
    void out.frames.settled().then(settled);
    out.frames.push([paced(2, 3)]);
    await pass(0);
    expect(out.received.slice(1)).toEqual([['room', 1, 3]]);
    out.frames.push([paced(3, 4)]);
    await pass(0);
    expect(settled).toHaveBeenCalledOnce();
    expect(out.received).toHaveLength(2);
  });
});
