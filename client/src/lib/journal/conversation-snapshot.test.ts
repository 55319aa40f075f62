import { expect, test } from 'vitest';
import { type ConversationSnapshot, composeSnapshot } from './conversation-snapshot.ts';
import { messageOf, threadOf } from './testing/sample-entities.ts';

type Parts = Parameters<typeof composeSnapshot>[0];

const live = Number.POSITIVE_INFINITY;
const items = [messageOf(4, 1), messageOf(5, 1)];
const nothing: Parts = {
  ...{ status: 'ready', window: undefined, loads: [], thread: null, stamp: null },
  ...{ lastSeq: 0, fresh: false, error: null },
};

function composed(parts: Partial<Parts>): ConversationSnapshot {
  return composeSnapshot({ ...nothing, ...parts });
}

test('shows what is looked at, and says where it stands', () => {
  const thread = threadOf({ id: 'a', channelId: 'channel', version: 1, at: '2026-11-24T08:00:00.000Z' });
  const error = new Error('earlier');
  const stamp = { version: 7, audience: 'moderators', incarnation: 1 } as const;
  const window = { from: 4, to: live, items };
  const snapshot = composed({ window, thread, error, stamp, lastSeq: 5, fresh: true });
  expect(snapshot).toEqual({
    ...{ status: 'ready', items, thread, hasOlder: true, hasNewer: false, lastSeq: 5, fresh: true, error },
    ...{ loadingOlder: false, loadingNewer: false, jumping: false, version: 7, audience: 'moderators' },
  });
  expect(snapshot.items).not.toBe(items);
});

test('where nothing is loaded shows nothing, with the same reference', () => {
  const snapshot = composed({ loads: ['newest'] });
  expect(snapshot).toEqual({
    ...{ status: 'loading', items: [], thread: null, hasOlder: false, hasNewer: false, lastSeq: 0 },
    ...{ loadingOlder: false, loadingNewer: false, jumping: false, version: null, audience: null },
    ...{ fresh: false, error: null },
  });
  expect(composed({}).items).toBe(snapshot.items);
});

test.each<[ConversationSnapshot['status'], Partial<Parts>]>([
  ['failed', { error: new Error('unreachable') }],
  ['gone', { status: 'gone' }],
  ['gone', { status: 'gone', error: new Error('unreachable') }],
  ['ready', { error: new Error('unreachable'), window: { from: 0, to: live, items: [] } }],
])('is %s', (status, parts) => {
  expect(composed(parts).status).toBe(status);
});

test.each([
  [0, live, [false, false]],
  [1, live, [false, false]],
  [2, live, [true, false]],
  [0, 5, [false, true]],
])('from rank %s to %s: has older, has newer: %s', (from, to, [hasOlder, hasNewer]) => {
  expect(composed({ window: { from, to, items } })).toMatchObject({ hasOlder, hasNewer });
});

test.each([
  ['older', [true, false, false]],
  ['newer', [false, true, false]],
  ['newest', [false, false, true]],
  ['around 4', [false, false, true]],
] as const)(
  'while %s is under way: older, newer, elsewhere: %s',
  (load, [loadingOlder, loadingNewer, jumping]) => {
    const window = { from: 4, to: 5, items };
    expect(composed({ window, loads: [load] })).toMatchObject({ loadingOlder, loadingNewer, jumping });
  },
);
