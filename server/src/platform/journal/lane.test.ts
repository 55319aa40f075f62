import type { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lane } from './lane.ts';
import { Pending } from './pending.ts';

/** A lane whose commits end when the test says so, on a clock that moves only when told. */
describe('a lane', () => {
  let commits: { units: string[]; end: () => void }[];
  let lane: Lane;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    commits = [];
    lane = new Lane('server/0', {} as mongo.ClientSession, (_, units) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      commits.push({ units: units.map(textOf), end: resolve });
      return promise;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function push(...texts: string[]): void {
    for (const text of texts) lane.push([pending(text)]);
  }

  async function end(index: number): Promise<void> {
    commits[index]?.end();
    await turns();
  }

  /** So many were committed together, and it is over. */
  async function committedTogether(...texts: string[]): Promise<void> {
    push(...texts);
    await turns();
    await end(0);
  }

  async function pass(milliseconds: number): Promise<void> {
    vi.advanceTimersByTime(milliseconds);
    await turns();
  }

  const committed = () => commits.map(({ units }) => units.join(' '));

  it('says whether something of it waits or is being committed', async () => {
    const states = () => [lane.idle, lane.busy, lane.waiting];
    lane.push([]);
    expect(states()).toEqual([true, false, 0]);
    push('1');
    expect(states()).toEqual([false, true, 1]);
    await turns();
    expect(states()).toEqual([false, true, 0]);
    lane.committed();
    expect(states()).toEqual([false, false, 0]);
    await end(0);
    expect(states()).toEqual([true, false, 0]);
  });

  it('numbers its commits densely, and passes over a number that is taken', () => {
    expect(lane.nextCommit).toEqual({ lane: 'server/0', n: 1 });
    lane.committed();
    expect(lane.nextCommit.n).toBe(2);
    lane.pass({ lane: 'server/0', n: 2 });
    expect(lane.nextCommit.n).toBe(3);
  });

  it('puts back before what waits, and gives out what is asked for', async () => {
    push('1');
    await turns();
    push('2', '3', '4');
    lane.putBack([pending('0')]);
    expect(lane.take((unit) => textOf(unit) === '9')).toEqual([]);
    expect(lane.take((unit) => ['2', '4'].includes(textOf(unit))).map(textOf)).toEqual(['2', '4']);
    await end(0);
    expect(committed()).toEqual(['1', '0 3']);
  });

  it('tells when what is in flight has ended, and when nothing waits any more', async () => {
    const told: string[] = [];
    push('1');
    await turns();
    push('2');
    void lane.settled().then(() => told.push('settled'));
    void lane.drained().then(() => told.push('drained'));
    await turns();
    expect(told).toEqual([]);
    await end(0);
    expect(told).toEqual(['settled']);
    await end(1);
    expect(told).toEqual(['settled', 'drained']);
  });

  it('waits for as many as were there before, and goes as soon as they are back', async () => {
    await committedTogether('1', '2', '3');
    for (const text of ['4', '5']) {
      push(text);
      await turns();
      expect(committed()).toEqual(['1 2 3']);
    }
    push('6');
    await turns();
    expect(committed()).toEqual(['1 2 3', '4 5 6']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes without those who are missing once nobody came for a millisecond', async () => {
    await committedTogether('1', '2', '3');
    push('4');
    await turns();
    push('5');
    await pass(1);
    expect(committed()).toEqual(['1 2 3']);
    await pass(1);
    expect(committed()).toEqual(['1 2 3', '4 5']);
  });

  it('waits eight milliseconds at most, though they come one after the other', async () => {
    await committedTogether(...'abcdefghijkl');
    push('a');
    await turns();
    for (const text of 'bcdefghi') {
      expect(commits).toHaveLength(1);
      push(text);
      await pass(1);
    }
    expect(committed().at(-1)).toBe('a b c d e f g h i');
  });

  it('expects back all of two batches that took turns', async () => {
    push('1', '2');
    await turns();
    push('3');
    await end(0);
    await pass(1);
    expect(committed()).toEqual(['1 2', '3']);
    await end(1);
    push('1', '2');
    await turns();
    expect(commits).toHaveLength(2);
    push('3');
    await turns();
    expect(committed().at(-1)).toBe('1 2 3');
  });

  it('expects only those of the last batch where it waited for no other', async () => {
    await committedTogether('1', '2');
    push('3');
    await turns();
    await pass(1);
    await end(1);
    push('1');
    await turns();
    expect(committed()).toEqual(['1 2', '3', '1']);
  });

  it('tells apart by their streams those who have no receipt', async () => {
    const bare = (text: string) => new Pending({ ...pending(text).unit, receipt: undefined } as never);
    lane.push([bare('1'), bare('2')]);
    await turns();
    await end(0);
    lane.push([bare('1')]);
    await turns();
    expect(committed()).toEqual(['1 2', '1']);
  });

  it.each([
    [49, ['1 2']],
    [50, ['1 2', '3']],
  ])('expects them back within fifty milliseconds: after %s', async (milliseconds, expected) => {
    await committedTogether('1', '2');
    vi.advanceTimersByTime(milliseconds);
    push('3');
    await turns();
    expect(committed()).toEqual(expected);
  });
});

function pending(text: string): Pending {
  const streams = [{ kind: 'conversation', id: 'a' }] as const;
  return new Pending({
    receipt: { authorId: text, clientId: text, hash: '' },
    changes: [{ entity: { kind: 'note', id: text }, streams, write: () => ({ update: {} }) }],
  });
}

function textOf({ unit }: Pending): string {
  return unit.changes[0].entity.id;
}

/** What runs by turns has had them all. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
