// @vitest-environment node
import { expect, test } from 'vitest';
import { onePerson, room } from './testing/one-person.ts';
import { waitingIn } from './waiting.ts';

test('shows what waited once at every moment of its sending, though others wrote meanwhile', async () => {
  const { clock, server, open } = onePerson();
  const tab = await open({ storageDelay: 50 });
  const conversation = tab.client.conversation(room);
  conversation.open();
  await clock.pass(5_000);
  tab.link.cut();
  void tab.client.outbox.sendMessage({ conversationId: room }, 'une fois');
  await clock.pass(5_000);
  server.handle('messages.post', { conversationId: room, clientId: 'b1', body: 'pendant ce temps' }, 'bruno');
  const standIns: number[] = [];
  const shown: string[][] = [];
  tab.client.outbox.subscribe(() => {
    const isSeen = (clientId: string) => conversation.hasClientId(clientId);
    const { sent, messages } = waitingIn(room, tab.client.outbox.getSnapshot(), isSeen);
    const items = conversation.getSnapshot().items.filter(({ author }) => author.id !== 'bruno');
    standIns.push(sent.length);
    shown.push([...items, ...sent, ...messages].map(({ body }) => body));
  });
  tab.link.restore();
  await clock.pass(30_000);
  expect(Math.max(...standIns)).toBe(1);
  expect(shown.filter((bodies) => bodies.join() !== 'une fois')).toEqual([]);
});
