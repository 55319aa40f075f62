import type { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lane } from './lane.ts';
import { LANES, Lanes, laneNames, serverOf } from './lanes.ts';
import { Pending } from './pending.ts';

const CONTENDED_MS = 5_000;

/** Lanes whose commits end when the test says so, on a clock that moves only when told. */
describe('a stream that another server writes to as well', () => {
  let commits: { lane: Lane; end: () => void }[];
  let lanes: Lanes;
  let common: Lane;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    commits = [];
    lanes = lanesOver(LANES, (lane) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      commits.push({ lane, end: resolve });
      return promise;
    });
    [common] = lanes.all as [Lane];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function conflict(streamId: string): void {
    lanes.conflicted(common, [streamId], []);
  }

  /** The lane that takes a write to this stream, once it is committed. */
  async function laneOf(streamId: string): Promise<Lane | undefined> {
    const before = commits.length;
    lanes.push(pending(streamId));
    await turns();
    const { lane, end } = commits[before] ?? {};
    end?.();
    await turns();
    return lane;
  }

  it.each([
    [CONTENDED_MS, false],
    [CONTENDED_MS + 1, true],
  ])('stays in the common lane where its conflicts lie %s ms apart: %s', async (apart, stays) => {
    conflict('a');
    vi.advanceTimersByTime(apart);
    conflict('a');
    expect((await laneOf('a')) === common).toBe(stays);
  });

  it('that conflicted once, a while ago, never left the common lane', async () => {
    conflict('a');
    vi.advanceTimersByTime(CONTENDED_MS + 1);
    expect(await laneOf('a')).toBe(common);
  });

  it('counts from its last conflict', async () => {
    conflict('a');
    vi.advanceTimersByTime(CONTENDED_MS + 1);
    conflict('a');
    vi.advanceTimersByTime(CONTENDED_MS);
    conflict('a');
    expect(await laneOf('a')).not.toBe(common);
  });

  it.each([
    [CONTENDED_MS, false],
    [CONTENDED_MS + 1, true],
  ])('comes back %s ms after its last conflict: %s', async (after, comesBack) => {
    conflict('a');
    conflict('a');
    vi.advanceTimersByTime(1_000);
    conflict('a');
    vi.advanceTimersByTime(after);
    expect((await laneOf('a')) === common).toBe(comesBack);
  });

  it('comes back only once its lane has nothing to do any more', async () => {
    conflict('a');
    conflict('a');
    lanes.push(pending('a'));
    await turns();
    vi.advanceTimersByTime(CONTENDED_MS + 1);
    lanes.push(pending('a'));
    const [{ lane: apart, end } = { lane: common, end: () => undefined }] = commits;
    expect(apart.waiting).toBe(1);
    end();
    await turns();
    commits[1]?.end();
    await turns();
    expect(commits[1]?.lane).toBe(apart);
    expect(await laneOf('a')).toBe(common);
  });

  it('has a lane of its own as long as there are any', async () => {
    const taken: (Lane | undefined)[] = [];
    for (let at = 0; at <= LANES - 1; at += 1) {
      conflict(`${at}`);
      conflict(`${at}`);
      taken.push(await laneOf(`${at}`));
    }
    expect(new Set(taken.slice(0, -1))).toEqual(new Set(lanes.all.slice(1)));
    expect(taken.at(-1)).toBe(taken[0]);
  });
});

describe('the names of lanes', () => {
  it('tell their server, whatever it is called', () => {
    const names = laneNames('some/server');
    expect(names).toHaveLength(9);
    expect([names[0], names.at(-1)]).toEqual(['some/server/0', 'some/server/8']);
    expect(serverOf('some/server/8')).toBe('some/server');
  });

  it('each need a session', () => {
    expect(() => lanesOver(LANES - 1, async () => undefined)).toThrow('a session of its own');
  });
});

function lanesOver(sessions: number, commitAll: (lane: Lane) => Promise<void>): Lanes {
  const made = Array.from({ length: sessions }, () => ({}) as mongo.ClientSession);
  return new Lanes('server', made, commitAll);
}

function pending(streamId: string): Pending {
  const streams = [{ kind: 'conversation', id: streamId }] as const;
  return new Pending({
    changes: [{ entity: { kind: 'note', id: 'note' }, streams, write: () => ({ update: {} }) }],
  });
}

/** What runs by turns has had them all. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
