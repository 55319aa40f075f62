import { expect, test } from 'vitest';
import { SentMessages } from './sent-messages.ts';
import { messageOf } from './testing/sample-entities.ts';

const [first, second] = [messageOf(1, 1), messageOf(2, 1)];

function sent(...messages: Parameters<SentMessages['add']>[0][]) {
  const stand = new SentMessages();
  for (const message of messages) stand.add(message);
  return stand;
}

/** A conversation that shows these. */
function showing(id: string, ...clientIds: string[]) {
  return { id, hasClientId: (clientId: string) => clientIds.includes(clientId) };
}

test('what was sent stands in the order in which it came, once', () => {
  const stand = sent();
  expect(stand.all()).toEqual([]);
  expect([stand.add(first), stand.add(second), stand.add({ ...first, version: 2 })]).toEqual([
    true,
    true,
    false,
  ]);
  expect(stand.all()).toEqual([first, second]);
});

test('what has no words to show stands nowhere', () => {
  const stand = sent();
  expect(stand.add({ ...first, state: 'deleted' })).toBe(false);
  expect(stand.all()).toEqual([]);
});

test('what its conversation shows is let go, and nothing else', () => {
  const elsewhere = messageOf(3, 1, { conversationId: 'elsewhere' });
  const stand = sent(first, second, elsewhere);
  expect(stand.seen(showing('conversation', first.clientId, elsewhere.clientId))).toBe(true);
  expect(stand.all()).toEqual([second, elsewhere]);
});

test('where a conversation shows none of it, all stays as it is', () => {
  const stand = sent(first);
  const before = stand.all();
  expect(stand.seen(showing('conversation', 'other'))).toBe(false);
  expect(stand.seen(showing('elsewhere', first.clientId))).toBe(false);
  expect(stand.all()).toBe(before);
});
