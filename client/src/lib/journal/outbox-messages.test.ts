import { expect, test } from 'vitest';
import { addMessage, type Destination } from './outbox-messages.ts';
import { entryOf, outboxStage, works, writtenAt } from './testing/outbox-stage.ts';

const words = { clientId: 'client', body: 'mot' };
const onItsWay = { ...works.message, conversationId: null };

test.each<[string, Destination, ReturnType<typeof entryOf>]>([
  ['to a conversation', { conversationId: 'room' }, entryOf(1, works.message)],
  [
    'to a thread that is on its way waits behind it',
    { threadClientId: 'thread-client' },
    entryOf(1, onItsWay, { lane: 'thread:thread-client' }),
  ],
  [
    'to a thread that was made meanwhile goes to its conversation',
    { threadClientId: 'made' },
    entryOf(1, { ...works.message, conversationId: 'made-room' }, { lane: 'made-room' }),
  ],
])('a message %s', async (_, to, expected) => {
  const { inside, entries } = await outboxStage();
  await inside(({ values }) =>
    values.put({
      name: 'outbox.made',
      value: [
        ['thread:made', 'made-room'],
        ['thread:other', 'other-room'],
      ],
    }),
  );
  await inside((tables) => addMessage(tables, to, words, { id: 'entry-1', writtenAt }));
  expect(await entries()).toStrictEqual([expected]);
});
