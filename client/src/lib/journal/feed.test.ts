import { AppError } from '@sentiers/shared/errors.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import { expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { Feed, type FeedEvent } from './feed.ts';
import { threadOf } from './testing/sample-entities.ts';
import { SimClock, seededRandom } from './testing/sim-clock.ts';

const stamp = { audience: 'readers' as const, incarnation: 1 };

function thread(id: string, version: number): ThreadChange {
  return threadOf({ id, channelId: 'channel', version, at: '2026-11-24T08:00:00.000Z' });
}

/** A feed before a list whose journal the test writes. */
function stage() {
  const clock = new SimClock();
  const events: FeedEvent<ThreadChange>[] = [];
  const journal: ThreadChange[] = [thread('a', 1), thread('b', 2)];
  const rooms: boolean[] = [];
  let failure: Error | null = null;
  let incarnation = 1;
  const head = () => journal.at(-1)?.version ?? 0;
  const feed = new Feed<ThreadChange>({
    clock,
    random: seededRandom(1),
    canAsk: () => true,
    join: async (open) => void rooms.push(open),
    fetchChanges: async ({ after, limit, incarnation: known }) => {
      if (failure) throw failure;
      const version = head();
      if (known !== undefined && known !== incarnation)
        return { ...stamp, incarnation, version, reset: true, to: version };
      const changes = journal.filter((change) => change.version > after).slice(0, limit);
      return { ...stamp, incarnation, version, from: after, to: changes.at(-1)?.version ?? version, changes };
    },
  });
  feed.onEvent((event) => events.push(event));
  return {
    ...{ clock, feed, events, rooms },
    make(id: string) {
      const change = thread(id, head() + 1);
      journal.push(change);
      return { from: change.version - 1, to: change.version, changes: [change] };
    },
    fail: (error: Error | null) => {
      failure = error;
    },
    restore: () => {
      incarnation += 1;
    },
    told: () =>
      events.map((event) =>
        event.kind === 'changes' ? event.changes.map(({ id }) => id).join(' ') : event.kind,
      ),
  };
}

test('begins at the head of the journal, then tells each change once and in order', async () => {
  const { clock, feed, make, told, rooms } = stage();
  feed.open();
  await clock.pass(1_000);
  expect([feed.version, told(), rooms]).toEqual([2, [], [true]]);
  const [first, second] = [make('c'), make('d')];
  feed.receive(second);
  expect(told()).toEqual([]);
  feed.receive(first);
  feed.receive(first);
  expect(told()).toEqual(['c d']);
  expect([...feed.getSnapshot().latest.keys()]).toEqual(['c', 'd']);
});

test('after a loss, and after a time without looking, tells what was missed', async () => {
  const { clock, feed, make, told } = stage();
  const close = feed.open();
  await clock.pass(1_000);
  make('lost');
  feed.receive(make('c'));
  await clock.pass(5_000);
  expect(told()).toEqual(['lost c']);
  close();
  make('meanwhile');
  feed.open();
  await clock.pass(5_000);
  expect(told()).toEqual(['lost c', 'meanwhile']);
});

test('goes on trying when it could not begin, without missing what is told meanwhile', async () => {
  const { clock, feed, fail, make, told } = stage();
  fail(new UnreachableError());
  feed.open();
  await clock.pass(1_000);
  const frame = make('c');
  fail(null);
  await clock.pass(10_000);
  feed.receive(frame);
  feed.receive(make('d'));
  await clock.pass(1_000);
  expect([told(), feed.getSnapshot().fresh]).toEqual([['d'], true]);
});

test('says that lists must be read anew after a restore, and that it is gone when it is', async () => {
  const { clock, feed, fail, make, restore, told } = stage();
  feed.open();
  await clock.pass(1_000);
  restore();
  feed.compare(1, 2);
  await clock.pass(5_000);
  expect(told()).toEqual(['reset']);
  feed.receive(make('c'));
  expect(told()).toEqual(['reset', 'c']);
  fail(new AppError('not_found'));
  feed.compare(9, 3);
  await clock.pass(5_000);
  expect(told()).toEqual(['reset', 'c', 'gone']);
});
