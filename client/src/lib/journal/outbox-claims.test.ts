import { describe, expect, test } from 'vitest';
import {
  type Claim,
  claimNext,
  forgetBackOff,
  LEASE_MS,
  madeThreads,
  releaseAll,
  settleDone,
  settleLater,
  settlePaused,
  settleRefused,
} from './outbox-claims.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { entryOf, laneRecord, outboxStage, refused, works } from './testing/outbox-stage.ts';

const now = 1_000_000;
const none: ReadonlySet<string> = new Set();
const tab = { holder: 'tab', now, closed: none };
const busy = laneRecord({ until: now, notBefore: 5, asked: 6, failures: 2 });
const paceless = { ...busy, until: 0, notBefore: 0, asked: 0, failures: 0 };

function claimOf(entry: OutboxEntry, fence = busy.fence): Claim {
  return { entry, fence, until: now };
}

describe('a claim', () => {
  test('of a lane where nothing waits: it is idle, and forgotten', async () => {
    const { inside, putLane, lane } = await outboxStage(
      entryOf(1, works.message, refused('forbidden')),
      entryOf(2, works.message, { lane: 'elsewhere' }),
    );
    await putLane(busy);
    expect(await inside((tables) => claimNext(tables, 'room', tab))).toEqual({ kind: 'idle' });
    expect(await lane()).toBeUndefined();
  });

  test('takes the first entry that waits, for a while, and counts the try', async () => {
    const { inside, entry, lane } = await outboxStage(
      entryOf(1, works.message, refused('forbidden')),
      entryOf(3, works.message),
      entryOf(2, works.message, { attempts: 1 }),
    );
    const answer = await inside((tables) => claimNext(tables, 'room', tab));
    const claimed = entryOf(2, works.message, { attempts: 2 });
    const until = now + LEASE_MS;
    expect(answer).toEqual({ kind: 'claimed', claim: { entry: claimed, fence: 1, until } });
    expect(await entry('entry-2')).toEqual(claimed);
    expect(await lane()).toStrictEqual(laneRecord({ fence: 1, until }));
  });

  test.each([
    ['another tab holds it', { holder: 'other', until: now + 1 }, { until: now + 1, holder: 'other' }],
    ['it is too soon', { notBefore: now + 1 }, { until: now + 1, holder: null }],
    [
      'it is too soon for us, who hold it',
      { until: now + 9, notBefore: now + 1 },
      { until: now + 1, holder: null },
    ],
  ])('waits where %s', async (_, record, wait) => {
    const { inside, putLane, entry } = await outboxStage(entryOf(1, works.message));
    await putLane(laneRecord(record));
    expect(await inside((tables) => claimNext(tables, 'room', tab))).toEqual({ kind: 'wait', ...wait });
    expect(await entry('entry-1')).toEqual(entryOf(1, works.message));
  });

  test.each([
    ['we hold it ourselves', { until: now + 1 }, none],
    ['the other tab’s claim is over', { holder: 'other', until: now }, none],
    ['the other tab is closed', { holder: 'other', until: now + 1 }, new Set(['other'])],
    ['the wait is over', { notBefore: now, asked: 3, failures: 2 }, none],
  ])('stands where %s, above all earlier ones', async (_, record, closed) => {
    const { inside, putLane, lane } = await outboxStage(entryOf(1, works.message));
    await putLane(laneRecord(record));
    const answer = await inside((tables) => claimNext(tables, 'room', { ...tab, closed }));
    expect(answer).toMatchObject({ kind: 'claimed', claim: { fence: 5 } });
    expect(await lane()).toEqual(laneRecord({ ...record, holder: 'tab', fence: 5, until: now + LEASE_MS }));
  });
});

describe('what was done', () => {
  test('goes, and the lane goes on', async () => {
    const done = entryOf(1, works.message, { attempts: 1 });
    const next = entryOf(2, works.message);
    const { inside, entries, putLane, lane } = await outboxStage(done, next);
    await putLane(busy);
    expect(await inside((tables) => settleDone(tables, claimOf(done), {}))).toBe(true);
    expect(await entries()).toEqual([next]);
    expect(await lane()).toEqual(paceless);
  });

  test('goes even when the claim is no longer ours, whose lane is left to the other one', async () => {
    const done = entryOf(1, works.message);
    const { inside, entries, putLane, lane } = await outboxStage(done);
    await putLane(busy);
    expect(await inside((tables) => settleDone(tables, claimOf(done, 3), {}))).toBe(true);
    expect(await entries()).toEqual([]);
    expect(await lane()).toEqual(busy);
  });

  test.each([
    ['stays when it was reworded meanwhile', [entryOf(1, works.message, { wording: 2 })]],
    ['may be gone already, with its lane', []],
  ])('%s', async (_, stored) => {
    const { inside, entries, lane } = await outboxStage(...stored);
    const claim = claimOf(entryOf(1, works.message));
    expect(await inside((tables) => settleDone(tables, claim, {}))).toBe(false);
    expect(await entries()).toEqual(stored);
    expect(await lane()).toBeUndefined();
  });

  test('as a correction gives its revision to the one that follows it, and to no other', async () => {
    const done = entryOf(1, works.edit);
    const follows = { ...works.edit, revision: null, after: 'entry-1' };
    const others = [
      entryOf(3, { ...follows, after: 'entry-9' }),
      entryOf(4, works.message),
      entryOf(5, follows, { lane: 'elsewhere' }),
    ];
    const { inside, entries } = await outboxStage(done, entryOf(2, follows), ...others);
    await inside((tables) => settleDone(tables, claimOf(done), { revision: 8 }));
    expect(await entries()).toEqual([entryOf(2, { ...works.edit, revision: 8 }), ...others]);
  });

  test('without a revision leaves the one that follows it as it is', async () => {
    const done = entryOf(1, works.edit);
    const follows = entryOf(2, { ...works.edit, revision: null, after: 'entry-1' });
    const { inside, entries } = await outboxStage(done, follows);
    await inside((tables) => settleDone(tables, claimOf(done), {}));
    expect(await entries()).toEqual([follows]);
  });
});

describe('a thread that was made', () => {
  const lane = 'thread:thread-client';
  const made = entryOf(1, works.thread, { lane });

  test('sends what was written in it to its conversation, and nothing else', async () => {
    const inIt = { ...works.message, conversationId: null };
    const others = [entryOf(3, works.edit, { lane }), entryOf(4, inIt, { lane: 'thread:other' })];
    const { inside, entries } = await outboxStage(made, entryOf(2, inIt, { lane }), ...others);
    await inside((tables) => settleDone(tables, claimOf(made), { thread: { conversationId: 'made' } }));
    expect(await entries()).toEqual([
      entryOf(2, { ...inIt, conversationId: 'made' }, { lane: 'made' }),
      ...others,
    ]);
  });

  test('is remembered by the lane in which it was on its way, once, among the last fifty', async () => {
    const { inside } = await outboxStage();
    const make = (name: string, conversationId: string) =>
      inside((tables) =>
        settleDone(tables, claimOf({ ...made, lane: name }), { thread: { conversationId } }),
      );
    expect(await inside(madeThreads)).toEqual([]);
    await inside(({ values }) => values.put({ name: 'outbox.made', value: [['kept', 'before']] }));
    expect(await inside(madeThreads)).toEqual([['kept', 'before']]);
    for (let at = 1; at <= 50; at += 1) await make(`lane-${at}`, `conversation-${at}`);
    expect(await inside(madeThreads)).toHaveLength(50);
    await make('lane-7', 'again');
    expect(await inside(madeThreads)).toHaveLength(50);
    await make('lane-51', 'conversation-51');
    const remembered = await inside(madeThreads);
    expect(remembered).toHaveLength(50);
    expect(remembered[0]).toEqual(['lane-2', 'conversation-2']);
    expect(remembered.filter(([name]) => name === 'lane-7')).toEqual([['lane-7', 'again']]);
    expect(remembered.at(-1)).toEqual(['lane-51', 'conversation-51']);
  });
});

describe('what was not done', () => {
  const entry = entryOf(1, works.message);
  const pace = { notBefore: now + 5, asked: now + 4 };

  test('waits, and one more failure is counted', async () => {
    const { inside, putLane, lane, entries } = await outboxStage(entry);
    await putLane(busy);
    await inside((tables) => settleLater(tables, claimOf(entry), pace));
    expect(await lane()).toEqual({ ...busy, ...pace, until: 0, failures: 3 });
    expect(await entries()).toEqual([entry]);
  });

  test('leaves a lane alone that is gone or claimed by another one', async () => {
    const { inside, putLane, lane } = await outboxStage(entry);
    await inside((tables) => settleLater(tables, claimOf(entry), pace));
    expect(await lane()).toBeUndefined();
    await putLane(busy);
    await inside((tables) => settleLater(tables, claimOf(entry, 3), pace));
    await inside((tables) => settlePaused(tables, claimOf(entry, 3)));
    expect(await lane()).toEqual(busy);
  });

  test('for want of a sign-in gives the lane back as it was', async () => {
    const { inside, putLane, lane } = await outboxStage(entry);
    await putLane(busy);
    await inside((tables) => settlePaused(tables, claimOf(entry)));
    expect(await lane()).toEqual({ ...busy, until: 0 });
  });
});

describe('what was refused', () => {
  const refusal = { code: 'invalid_input' } as const;

  test.each([works.message, works.thread, works.edit])(
    'is set aside with its reason: $kind',
    async (work) => {
      const entry = entryOf(1, work);
      const { inside, entries, putLane, lane } = await outboxStage(entry);
      await putLane(busy);
      const settled = await inside((tables) => settleRefused(tables, claimOf(entry), 'asks', refusal));
      expect(settled).toBe(true);
      expect(await entries()).toEqual([{ ...entry, status: 'asks', refusal }]);
      expect(await lane()).toEqual(paceless);
    },
  );

  test.each([works.delete, works.reaction, works.withdraw])('is forgotten: $kind', async (work) => {
    const entry = entryOf(1, work);
    const { inside, entries, putLane } = await outboxStage(entry);
    await putLane(busy);
    expect(await inside((tables) => settleRefused(tables, claimOf(entry), 'refused', refusal))).toBe(true);
    expect(await entries()).toEqual([]);
  });

  test.each([
    ['the claim is no longer ours', 3, [entryOf(1, works.message), entryOf(2, works.message)], busy],
    ['it was reworded', 4, [entryOf(1, works.message, { wording: 2 })], paceless],
    ['it was taken back', 4, [entryOf(2, works.message)], paceless],
  ])('is nothing to us where %s', async (_, fence, stored, record) => {
    const { inside, entries, putLane, lane } = await outboxStage(...stored);
    await putLane(busy);
    const claim = claimOf(entryOf(1, works.message), fence);
    expect(await inside((tables) => settleRefused(tables, claim, 'refused', refusal))).toBe(false);
    expect(await entries()).toEqual(stored);
    expect(await lane()).toEqual(record);
  });

  test('takes all that was written in a thread aside with it, not what was written before', async () => {
    const thread = entryOf(2, works.thread);
    const [before, behind] = [entryOf(1, works.message), entryOf(3, works.message)];
    const { inside, entries, putLane } = await outboxStage(before, thread, behind);
    await putLane(busy);
    await inside((tables) => settleRefused(tables, claimOf(thread), 'refused', refusal));
    expect(await entries()).toEqual([
      before,
      { ...thread, status: 'refused', refusal },
      { ...behind, ...refused('depends') },
    ]);
  });

  test('takes the correction that follows it aside with it, and nothing else', async () => {
    const edit = entryOf(2, works.edit);
    const follows = { ...works.edit, revision: null, after: 'entry-2' };
    const others = [entryOf(4, works.message), entryOf(5, { ...follows, after: 'entry-9' })];
    const { inside, entries, putLane } = await outboxStage(edit, entryOf(3, follows), ...others);
    await putLane(busy);
    await inside((tables) => settleRefused(tables, claimOf(edit), 'refused', refusal));
    expect(await entries()).toEqual([
      { ...edit, status: 'refused', refusal },
      entryOf(3, follows, refused('depends')),
      ...others,
    ]);
  });
});

test('a tab that closes drops its own claims', async () => {
  const { inside, putLane, lane } = await outboxStage();
  const theirs = laneRecord({ lane: 'theirs', holder: 'other', until: now });
  await putLane(busy);
  await putLane(theirs);
  await inside((tables) => releaseAll(tables, 'tab'));
  expect(await lane()).toEqual({ ...busy, until: 0 });
  expect(await lane('theirs')).toEqual(theirs);
});

test('the network is back: every lane tries at once, save where the server asked for patience', async () => {
  const { inside, putLane, lane } = await outboxStage();
  await putLane(laneRecord({ notBefore: now + 9, asked: now }));
  const asked = laneRecord({ lane: 'asked', notBefore: now, asked: now + 1 });
  await putLane(asked);
  await inside(forgetBackOff);
  expect(await lane()).toMatchObject({ notBefore: now });
  expect(await lane('asked')).toEqual(asked);
});
