import { expect, test } from 'vitest';
import { bodies, onePerson, room } from './testing/one-person.ts';

const minute = 60_000;

function say(server: ReturnType<typeof onePerson>['server'], clientId: string, body: string): void {
  server.handle('messages.post', { conversationId: room, clientId, body }, 'bilal');
}

test('a client without a network for ten thousand changes catches up, and what it wrote meanwhile leaves', async () => {
  const { clock, server, open } = onePerson();
  server.changesLimit = 500;
  const tab = await open();
  const conversation = tab.client.conversation(room);
  conversation.open();
  say(server, 'avant', 'avant');
  await clock.pass(5_000);
  tab.link.cut();
  void tab.client.outbox.sendMessage({ conversationId: room }, 'écrit dans le tunnel');
  for (let at = 0; at < 10_000; at += 1) say(server, `m${at}`, `mot ${at}`);
  await clock.pass(minute);
  tab.link.restore();
  await clock.pass(minute);
  expect(conversation.getSnapshot().items).toEqual(server.read(room));
  expect(conversation.getSnapshot()).toMatchObject({ fresh: true, lastSeq: 10_002 });
  expect(bodies(server).at(-1)).toBe('écrit dans le tunnel');
});

test('a last frame that was lost is found within a minute, and at once when the page is looked at again', async () => {
  const { clock, server, open } = onePerson();
  const tab = await open();
  const conversation = tab.client.conversation(room);
  conversation.open();
  await clock.pass(1_000);
  const lostFrame = async (body: string) => {
    tab.link.weather = { lose: 0, loseFrame: 1, doubleFrame: 0, delay: 20 };
    say(server, body, body);
    await clock.pass(100);
    tab.link.weather = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };
  };
  await lostFrame('perdue');
  expect(conversation.getSnapshot().items).toEqual([]);
  await clock.pass(minute);
  expect(conversation.getSnapshot().items).toEqual(server.read(room));
  await lostFrame('perdue aussi');
  void tab.client.look();
  await clock.pass(1_000);
  expect(conversation.getSnapshot().items).toEqual(server.read(room));
});

test('what was read stays readable without a network, and is repaired when it is looked at with one', async () => {
  const { clock, server, open } = onePerson();
  for (let at = 0; at < 20; at += 1) say(server, `m${at}`, `mot ${at}`);
  const tab = await open();
  tab.client.conversation(room).open();
  await clock.pass(5_000);
  tab.crash();
  say(server, 'après', 'après');
  const later = await open({ weather: { lose: 1, loseFrame: 1, doubleFrame: 0, delay: 20 } });
  later.link.cut();
  const conversation = later.client.conversation(room);
  conversation.open();
  await clock.pass(5_000);
  const offline = conversation.getSnapshot();
  expect([offline.status, offline.fresh, offline.items.at(-1)?.body]).toEqual(['ready', false, 'mot 19']);
  later.link.weather = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };
  later.link.restore();
  await clock.pass(minute);
  expect(conversation.getSnapshot().items.at(-1)?.body).toBe('après');
  expect(conversation.getSnapshot().fresh).toBe(true);
});

test('a conversation that is not ours any more leaves memory and device', async () => {
  const { clock, server, device, open } = onePerson();
  say(server, 'un', 'un');
  const tab = await open();
  tab.client.conversation(room).open();
  await clock.pass(5_000);
  const kept = () =>
    device.connect().transaction(['conversations'], ({ conversations }) => conversations.all());
  expect(await kept()).toHaveLength(1);
  server.remove(room);
  await clock.pass(minute);
  expect(tab.client.conversation(room).getSnapshot()).toMatchObject({ status: 'gone', items: [] });
  expect(await kept()).toEqual([]);
});

test('an older page that comes from another incarnation never stands alone, though the newest can’t be read then', async () => {
  const { clock, server, open } = onePerson();
  for (let at = 0; at < 120; at += 1) say(server, `m${at}`, `mot ${at}`);
  const tab = await open({ weather: { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 } });
  const conversation = tab.client.conversation(room);
  conversation.open();
  await clock.pass(5_000);
  server.restoreFromBackup();
  void conversation.loadOlder();
  const shown = () => conversation.getSnapshot().items;
  // The answer throws the cache away; the network goes at that very moment, before the newest page is there.
  for (let waited = 0; waited < 100 && shown().length > 0; waited += 1) await clock.pass(1);
  expect(shown()).toEqual([]);
  tab.link.cut();
  await clock.pass(minute);
  tab.link.restore();
  await clock.pass(minute);
  expect(conversation.getSnapshot()).toMatchObject({ status: 'ready', hasNewer: false, fresh: true });
  const { items } = conversation.getSnapshot();
  expect(items.length).toBeGreaterThan(0);
  expect(items).toEqual(server.read(room).slice(-items.length));
});
