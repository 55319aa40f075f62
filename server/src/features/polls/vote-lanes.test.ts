import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, it } from 'vitest';
import { type Ballot, VoteLanes } from './vote-lanes.ts';

const refused = new AppError('forbidden');

function ballot(voteId: string, fields: Partial<Ballot> = {}): Ballot {
  return { pollId: 'poll', round: 1, voteId, vote: null, authorise: async () => undefined, ...fields };
}

/** Lanes whose writings end when they are told to. */
function stage() {
  const writings: { ids: string; end: () => void; fail: (error: Error) => void }[] = [];
  const written: string[] = [];
  const lanes = new VoteLanes({
    mayAccept: () => undefined,
    write: (ballots) =>
      new Promise((end, fail) => {
        writings.push({ ids: ballots.map(({ voteId }) => voteId).join(''), end, fail });
      }),
    written: (pollId, round) => written.push(`${pollId} ${round}`),
  });
  return {
    ...{ lanes, writings, written },
    begun: () => writings.map(({ ids }) => ids),
    /** Ends the writing under way, and lets what follows from that happen. */
    end: async (how: 'well' | Error = 'well') => {
      const writing = writings.at(-1);
      if (how === 'well') writing?.end();
      else writing?.fail(how);
      await turns();
    },
  };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('votes of a poll', () => {
  it('are written at once where none is under way, else together', async () => {
    const { lanes, begun, end, written } = stage();
    const casts = [lanes.cast(ballot('a'))];
    await turns();
    expect(begun()).toEqual(['a']);
    casts.push(lanes.cast(ballot('b')), lanes.cast(ballot('c')));
    await turns();
    expect(begun()).toEqual(['a']);
    await end();
    expect(begun()).toEqual(['a', 'bc']);
    await end();
    await Promise.all(casts);
    expect(written).toEqual(['poll 1', 'poll 1']);
  });

  it('of another poll wait for nobody', async () => {
    const { lanes, begun, end } = stage();
    const first = lanes.cast(ballot('a'));
    const casts = [lanes.cast(ballot('z', { pollId: 'other' })), lanes.cast(ballot('b'))];
    await turns();
    expect(begun()).toEqual(['a', 'z']);
    await end();
    expect(begun()).toEqual(['a', 'z']);
    void [first, casts];
  });

  it('of another round go apart, as do those on either side of what is done alone', async () => {
    const { lanes, begun, end, written } = stage();
    const casts = [lanes.cast(ballot('a'))];
    await turns();
    casts.push(lanes.cast(ballot('b')), lanes.cast(ballot('c')), lanes.cast(ballot('d', { round: 2 })));
    casts.push(lanes.cast(ballot('e', { round: 2 })));
    const told: string[] = [];
    const closed = lanes.alone('poll', async () => told.push(`closed after ${begun().join()}`));
    casts.push(lanes.cast(ballot('f', { round: 2 })));
    await end();
    expect(begun()).toEqual(['a', 'bc']);
    await end();
    expect(begun()).toEqual(['a', 'bc', 'de']);
    expect(told).toEqual([]);
    await end();
    await closed;
    await turns();
    expect([told, begun()]).toEqual([['closed after a,bc,de'], ['a', 'bc', 'de', 'f']]);
    await end();
    await Promise.all(casts);
    expect(written).toEqual(['poll 1', 'poll 1', 'poll 2', 'poll 2']);
  });

  it('come in turn with what is done alone', async () => {
    const { lanes, begun, end } = stage();
    const told: string[] = [];
    const before = lanes.cast(ballot('a'));
    const closed = lanes.alone('poll', async () => told.push(`closed after ${begun().join()}`));
    const after = lanes.cast(ballot('b'));
    await turns();
    expect(told).toEqual([]);
    await end();
    await closed;
    await turns();
    expect([told, begun()]).toEqual([['closed after a'], ['a', 'b']]);
    await end();
    await Promise.all([before, after]);
  });

  it('go on after what was done alone has failed', async () => {
    const { lanes, end } = stage();
    await expect(lanes.alone('poll', () => Promise.reject(refused))).rejects.toBe(refused);
    const cast = lanes.cast(ballot('a'));
    await turns();
    await end();
    await cast;
  });

  it('are refused one by one where rights are gone, and together where they can’t be written', async () => {
    const { lanes, begun, end, written } = stage();
    const first = lanes.cast(ballot('a'));
    await turns();
    const casts = [
      lanes.cast(ballot('b', { authorise: () => Promise.reject(refused) })),
      lanes.cast(ballot('c')),
      lanes.cast(ballot('d')),
    ];
    await end();
    expect(begun()).toEqual(['a', 'cd']);
    await end(new AppError('poll_closed'));
    const ends = await Promise.allSettled([first, ...casts]);
    expect(ends.map((each) => (each.status === 'rejected' ? each.reason.code : 'written'))).toEqual([
      ...['written', 'forbidden', 'poll_closed', 'poll_closed'],
    ]);
    expect(written).toEqual(['poll 1']);
  });

  it('are judged when they are written, not when they are cast', async () => {
    const { lanes, begun, end } = stage();
    let allowed = true;
    const first = lanes.cast(ballot('a'));
    const second = lanes.cast(
      ballot('b', { authorise: () => (allowed ? Promise.resolve() : Promise.reject(refused)) }),
    );
    second.catch(() => undefined);
    await turns();
    let isSettled = false;
    const settled = lanes.settled().then(() => {
      isSettled = true;
    });
    allowed = false;
    await turns();
    expect(isSettled).toBe(false);
    await end();
    await settled;
    await first;
    await expect(second).rejects.toBe(refused);
    expect(begun()).toEqual(['a']);
  });

  it('are never more than can be written soon, nor in one transaction', async () => {
    const { lanes, begun, end } = stage();
    const casts = [lanes.cast(ballot('a'))];
    await turns();
    for (let more = 0; more < 5_000; more += 1) casts.push(lanes.cast(ballot('b')));
    await expect(lanes.cast(ballot('c'))).rejects.toMatchObject({ code: 'overloaded' });
    await end();
    for (let turn = 0; turn < 300; turn += 1) await turns();
    expect(begun().map(({ length }) => length)).toEqual([1, 256]);
    void casts;
  });

  it('are not taken by a server that may not accept them, nor written by one that may no more', async () => {
    const writing = Promise.withResolvers<void>();
    let accepts = true;
    const lanes = new VoteLanes({
      mayAccept: () => {
        if (!accepts) throw refused;
      },
      write: ([{ voteId }]) =>
        voteId === 'a' ? writing.promise : Promise.reject(new Error('nothing more is written')),
      written: () => undefined,
    });
    const [first, waiting] = [lanes.cast(ballot('a')), lanes.cast(ballot('b'))];
    waiting.catch(() => undefined);
    await turns();
    accepts = false;
    await expect(lanes.cast(ballot('c'))).rejects.toBe(refused);
    writing.resolve();
    await first;
    await expect(waiting).rejects.toBe(refused);
  });
});
