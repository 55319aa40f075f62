import fc from 'fast-check';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { CommitReader } from './commit-reader.ts';
import { commitsOf, newCommit } from './commits.ts';
import { laneNames } from './lanes.ts';
import { ServerModel, Servers } from './servers.ts';
import { Store } from './store.ts';

useTestDatabase();

const store = () => new Store(mongoose.connection);
const reader = () => new CommitReader(store(), new Servers(store()));
const server = (fields: { _id: string; state?: 'active' | 'ended'; drainedBy?: string[] }) => ({
  ...{ startedAt: new Date(0), until: new Date(Date.now() + 60_000), state: 'active' as const },
  ...{ sessions: [], drainedBy: [] },
  ...fields,
});
const [lane = '', other = ''] = laneNames('here');
const [past = ''] = laneNames('past');

async function commit(name: string, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => newCommit({ lane: name, n: at + 1 }, new Date(), []));
  await commitsOf(store()).insertMany(all);
}

const named = ({ commits, ...rest }: Awaited<ReturnType<CommitReader['next']>>) => ({
  ...rest,
  commits: commits.map(({ _id }) => `${_id.lane} ${_id.n}`),
});

beforeEach(async () => {
  await Promise.all([ServerModel.deleteMany({}), commitsOf(store()).deleteMany({})]);
});

describe('consumers that ask in the same moment', () => {
  it('each get what they would get alone, however far they are', async () => {
    const servers = [
      server({ _id: 'here' }),
      server({ _id: 'past', state: 'ended', drainedBy: ['done with it', newId()] }),
      server({ _id: 'silent', state: 'ended' }),
    ];
    await ServerModel.insertMany(servers);
    await Promise.all([commit(lane, 12), commit(other, 3), commit(past, 5)]);
    const far = fc.dictionary(fc.constantFrom(lane, other, past), fc.nat(13), { maxKeys: 3 });
    const questions = fc.array(fc.record({ name: fc.constantFrom('new', 'done with it', 'slow'), far }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const together = reader();
        const answers = await Promise.all(
          asked.map(({ name, far }) => together.next(name, new Map(Object.entries(far)))),
        );
        for (const [at, { name, far }] of asked.entries()) {
          const alone = await reader().next(name, new Map(Object.entries(far)));
          expect(named(answers[at] ?? alone)).toEqual(named(alone));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are answered by one look at the database, and the next ones by another', async () => {
    await ServerModel.insertMany([server({ _id: 'here' })]);
    await commit(lane, 2);
    const looks = vi.spyOn(Store.prototype, 'atOneMoment');
    const together = reader();
    const both = await Promise.all([together.next('a', new Map()), together.next('b', new Map([[lane, 1]]))]);
    expect(both.map((next) => named(next).commits)).toEqual([[`${lane} 1`, `${lane} 2`], [`${lane} 2`]]);
    expect(looks).toHaveBeenCalledTimes(1);
    await commitsOf(store()).insertOne(newCommit({ lane, n: 3 }, new Date(), []));
    expect(named(await together.next('a', new Map([[lane, 2]])))).toEqual({
      ...{ read: 'all', commits: [`${lane} 3`], finished: [] },
    });
    expect(looks).toHaveBeenCalledTimes(2);
    looks.mockRestore();
  });

  it('get a page each, and are told that more may wait', async () => {
    await ServerModel.insertMany([server({ _id: 'here' })]);
    await commit(lane, 230);
    const together = reader();
    const [first, second, last] = await Promise.all(
      [0, 20, 200].map((done, at) => together.next(`${at}`, new Map([[lane, done]]))),
    );
    const told = [first, second, last].map((next) => [
      next?.read,
      next?.commits.at(0)?._id.n,
      next?.commits.at(-1)?._id.n,
    ]);
    expect(told).toEqual([
      ['page', 1, 200],
      ['page', 21, 220],
      ['all', 201, 230],
    ]);
  });

  it('are all told that it failed, and may ask again', async () => {
    await ServerModel.insertMany([server({ _id: 'here' })]);
    await commit(lane, 1);
    const looks = vi.spyOn(Store.prototype, 'atOneMoment').mockRejectedValueOnce(new Error('no database'));
    const together = reader();
    const asked = await Promise.allSettled([together.next('a', new Map()), together.next('b', new Map())]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(named(await together.next('a', new Map())).commits).toEqual([`${lane} 1`]);
    looks.mockRestore();
  });
});
