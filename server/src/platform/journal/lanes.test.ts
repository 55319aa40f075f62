import mongoose from 'mongoose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lane } from './lane.ts';
import { LANES, Lanes } from './lanes.ts';
import { Pending } from './pending.ts';

interface Commit {
  lane: string;
  units: string[];
  end: PromiseWithResolvers<void>;
}

/** Lanes whose commits end when the test says so. Nothing here reaches a database. */
describe('lanes', () => {
  let commits: Commit[];
  let byName: Map<string, Lane>;
  let lanes: Lanes;
  beforeEach(() => {
    commits = [];
    const client = new mongoose.mongo.MongoClient('mongodb://unused.invalid');
    const sessions = Array.from({ length: LANES }, () => client.startSession());
    lanes = new Lanes('server', sessions, async (lane, units) => {
      const end = Promise.withResolvers<void>();
      commits.push({ lane: lane.name, units: units.map(textOf), end });
      await end.promise;
    });
    byName = new Map(lanes.all.map((lane) => [lane.name, lane]));
  });

  function pending(streamId: string, text: string): Pending {
    return new Pending({
      changes: [
        {
          entity: { kind: 'note', id: text },
          streams: [{ kind: 'conversation', id: streamId }],
          write: () => ({ update: {} }),
        },
      ],
    });
  }

  function textOf({ unit }: Pending): string {
    return unit.changes[0].entity.id;
  }

  function laneAt(index: number): Lane {
    const lane = byName.get(commits[index]?.lane ?? '');
    if (!lane) throw new Error('no such commit');
    return lane;
  }

  /** What runs by turns has had them all. */
  async function turns(): Promise<void> {
    for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  it('have one commit in flight; what arrives meanwhile goes together in the next, in its order', async () => {
    lanes.push(pending('a', '1'));
    lanes.push(pending('b', '2'));
    await turns();
    for (const text of ['3', '4', '5']) lanes.push(pending('a', text));
    await turns();
    expect(commits.map(({ units }) => units)).toEqual([['1', '2']]);
    commits[0]?.end.resolve();
    await turns();
    expect(commits.map(({ units }) => units)).toEqual([
      ['1', '2'],
      ['3', '4', '5'],
    ]);
  });

  it('say whether anything waits or is being committed, in any of them', async () => {
    expect(lanes.busy).toBe(false);
    lanes.push(pending('a', '1'));
    expect(lanes.busy).toBe(true);
    await turns();
    expect(lanes.busy).toBe(true);
    laneAt(0).committed();
    expect(lanes.busy).toBe(false);
  });

  it('bound a batch, and count what waits', async () => {
    for (let i = 0; i < 300; i += 1) lanes.push(pending('a', `${i}`));
    await turns();
    expect(commits[0]?.units).toHaveLength(256);
    expect(lanes.waiting).toBe(44);
  });

  it('set a stream apart at its second conflict, with its later writes behind it, and no one else', async () => {
    const contended = pending('a', 'a1');
    const neighbour = pending('b', 'b1');
    lanes.push(contended);
    lanes.push(neighbour);
    await turns();
    lanes.push(pending('a', 'a2'));
    lanes.push(pending('b', 'b2'));
    const common = laneAt(0);
    expect(lanes.conflicted(common, ['a'], [contended, neighbour]).map(textOf)).toEqual(['a1', 'b1']);
    expect(lanes.conflicted(common, ['a'], [contended, neighbour]).map(textOf)).toEqual(['b1']);
    lanes.push(pending('a', 'a3'));
    await turns();
    expect(laneAt(1)).not.toBe(common);
    expect(commits[1]?.units).toEqual(['a1', 'a2', 'a3']);
    commits[0]?.end.resolve();
    await vi.waitFor(() => expect(laneAt(2)).toBe(common));
    expect(commits[2]?.units).toEqual(['b2']);
  });

  it('number their commits without gaps, each on its own', async () => {
    lanes.push(pending('a', '1'));
    await turns();
    const common = laneAt(0);
    expect(common.nextCommit).toEqual({ lane: 'server/0', n: 1 });
    common.committed();
    expect(common.nextCommit).toEqual({ lane: 'server/0', n: 2 });
    expect(new Set(lanes.all.map(({ name }) => name)).size).toBe(LANES);
  });
});
