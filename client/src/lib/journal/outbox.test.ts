import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { bodies, onePerson, room } from './testing/one-person.ts';
import type { SimulatedTab } from './testing/simulated-tab.ts';

const minute = 60_000;

function kept({ client }: SimulatedTab) {
  return client.outbox.getSnapshot().entries;
}

describe('the outbox', () => {
  test('keeps what is written without a network over a reload, sends it in order, and says when it was written', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    await clock.pass(10_000);
    const writtenAt = clock.now();
    for (const body of ['un', 'deux', 'trois']) {
      const sending = tab.client.outbox.sendMessage({ conversationId: room }, body);
      await clock.pass(100);
      await sending;
    }
    expect(tab.client.outbox.getSnapshot().waiting).toBe(3);
    await clock.pass(4 * 60 * minute);
    tab.crash();
    const later = await open();
    await clock.pass(minute);
    expect(bodies(server)).toEqual(['un', 'deux', 'trois']);
    expect(kept(later)).toEqual([]);
    const first = server.read(room)[0];
    expect(Date.parse(first?.writtenAt ?? '')).toBeLessThan(writtenAt + 1_000);
    expect(Date.parse(first?.createdAt ?? '')).toBeGreaterThan(writtenAt + 4 * 60 * minute);
  });

  test('sends a thread before its messages, and those go to the conversation that it made', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    const { outbox } = tab.client;
    const creating = outbox.createThread({
      channelId: 'channel',
      title: 'Titre',
      kind: 'question',
      body: 'premier',
    });
    await clock.pass(100);
    const { work } = await creating;
    if (work.kind !== 'thread') throw new Error('a thread was created');
    void outbox.sendMessage({ threadClientId: work.clientId }, 'deuxième');
    await clock.pass(100);
    tab.link.restore();
    await clock.pass(2 * minute);
    const made = server.conversationIds().find((id) => id !== room) ?? '';
    expect(bodies(server, made)).toEqual(['premier', 'deuxième']);
    void outbox.sendMessage({ threadClientId: work.clientId }, 'troisième');
    await clock.pass(minute);
    expect(bodies(server, made)).toEqual(['premier', 'deuxième', 'troisième']);
  });

  test('sets aside what is refused, with what depends on it, and blocks nothing else', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    const { outbox } = tab.client;
    void outbox.sendMessage({ conversationId: room }, 'refusé');
    void outbox.sendMessage({ conversationId: room }, 'suivant');
    await clock.pass(100);
    server.refusals.push(new AppError('invalid_input'));
    tab.link.restore();
    await clock.pass(2 * minute);
    expect(bodies(server)).toEqual(['suivant']);
    expect(kept(tab).map(({ status, refusal }) => [status, refusal?.code])).toEqual([
      ['refused', 'invalid_input'],
    ]);
    void outbox.retry(kept(tab)[0]?.id ?? '');
    await clock.pass(minute);
    expect(bodies(server)).toEqual(['suivant', 'refusé']);
  });

  test('a refused thread takes its messages aside with it', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    const { outbox } = tab.client;
    const creating = outbox.createThread({
      channelId: 'channel',
      title: 'Titre',
      kind: 'question',
      body: 'premier',
    });
    await clock.pass(100);
    const { work } = await creating;
    if (work.kind !== 'thread') throw new Error('a thread was created');
    void outbox.sendMessage({ threadClientId: work.clientId }, 'deuxième');
    await clock.pass(100);
    server.refusals.push(new AppError('forbidden'));
    tab.link.restore();
    await clock.pass(2 * minute);
    expect(kept(tab).map(({ refusal }) => refusal?.code)).toEqual(['forbidden', 'depends']);
    void outbox.retry(kept(tab)[0]?.id ?? '');
    await clock.pass(minute);
    const made = server.conversationIds().find((id) => id !== room) ?? '';
    expect(bodies(server, made)).toEqual(['premier', 'deuxième']);
  });

  test('what was written in a refused thread that was taken back stays aside, even when it is tried again', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    const { outbox } = tab.client;
    server.refusals.push(new AppError('forbidden'));
    const thread = { channelId: 'channel', title: 'Titre', kind: 'question', body: 'premier' } as const;
    const creating = outbox.createThread(thread);
    await clock.pass(minute);
    const { id, work } = await creating;
    if (work.kind !== 'thread') throw new Error('a thread was created');
    void outbox.takeBack(id);
    void outbox.sendMessage({ threadClientId: work.clientId }, 'deuxième');
    for (let tries = 0; tries < 2; tries += 1) {
      await clock.pass(2 * minute);
      expect(kept(tab).map(({ status, refusal }) => [status, refusal?.code])).toEqual([
        ['refused', 'depends'],
      ]);
      void outbox.retry(kept(tab)[0]?.id ?? '');
    }
    expect(server.conversationIds()).toEqual([room]);
  });

  test('asks what to do when the thread was closed meanwhile', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    void tab.client.outbox.sendMessage({ conversationId: room }, 'trop tard ?');
    await clock.pass(100);
    server.setClosed(room, true);
    tab.link.restore();
    await clock.pass(2 * minute);
    expect(kept(tab).map(({ status }) => status)).toEqual(['asks']);
    server.setClosed(room, false);
    void tab.client.outbox.retry(kept(tab)[0]?.id ?? '');
    await clock.pass(minute);
    expect(bodies(server)).toEqual(['trop tard ?']);
  });

  test('waits as long as the server asks, even when the network comes back meanwhile', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    server.refusals.push(new AppError('rate_limited', { retryAfter: 90 }));
    void tab.client.outbox.sendMessage({ conversationId: room }, 'plus tard');
    await clock.pass(30_000);
    tab.link.cut();
    await clock.pass(5_000);
    tab.link.restore();
    await clock.pass(50_000);
    expect(server.log.filter(({ name }) => name === 'messages.post')).toHaveLength(1);
    await clock.pass(minute);
    expect(bodies(server)).toEqual(['plus tard']);
  });

  test.each(['unauthenticated', 'actor_changed'] as const)(
    'sends nothing after %s, until the right one is back',
    async (code) => {
      const { clock, server, open } = onePerson();
      const tab = await open();
      server.refusals.push(new AppError(code));
      void tab.client.outbox.sendMessage({ conversationId: room }, 'gardé');
      await clock.pass(5 * minute);
      expect(tab.client.outbox.getSnapshot().paused).toBe(true);
      expect(tab.client.state.getSnapshot().kind).toBe(
        code === 'unauthenticated' ? 'signed-out' : 'other-account',
      );
      expect(bodies(server)).toEqual([]);
      tab.crash();
      await open();
      expect(bodies(server)).toEqual(['gardé']);
    },
  );

  test('takes back a message whose answer was lost, whether it had arrived or not', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    tab.client.conversation(room).open();
    await clock.pass(1_000);
    void tab.client.outbox.sendMessage({ conversationId: room }, 'arrivé, dit-on');
    await clock.pass(25);
    tab.link.cut();
    await clock.pass(minute);
    const [entry] = kept(tab);
    expect(entry?.attempts).toBeGreaterThan(0);
    void tab.client.outbox.rewrite(entry?.id ?? '', { body: 'ce que je voulais dire' });
    await clock.pass(100);
    tab.link.restore();
    await clock.pass(3 * minute);
    expect(bodies(server)).toEqual(['ce que je voulais dire']);
    expect(kept(tab)).toEqual([]);
  });

  test('corrections made one after the other without a network all arrive, the last one last', async () => {
    const { clock, server, open } = onePerson();
    const tab = await open();
    const conversation = tab.client.conversation(room);
    conversation.open();
    void tab.client.outbox.sendMessage({ conversationId: room }, 'brouillon');
    await clock.pass(2_000);
    const [message] = conversation.getSnapshot().items;
    if (!message) throw new Error('the message is there');
    tab.link.weather = { lose: 1, loseFrame: 0, doubleFrame: 0, delay: 20 };
    void tab.client.outbox.edit(message, 'première');
    await clock.pass(5_000);
    void tab.client.outbox.edit(message, 'deuxième');
    await clock.pass(5_000);
    void tab.client.outbox.edit(message, 'troisième');
    await clock.pass(5_000);
    tab.link.weather = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };
    await clock.pass(5 * minute);
    expect(bodies(server)).toEqual(['troisième']);
    expect(kept(tab)).toEqual([]);
  });

  test('a tab that slept between its claim and its send says nothing when it wakes, for another one has gone on', async () => {
    const { clock, server, device, open } = onePerson();
    const one = await open({ peers: false, storageDelay: 50 });
    const two = await open({ peers: false });
    server.handle('messages.post', { conversationId: room, clientId: 'a', body: 'un message' }, 'bilal');
    const [message] = server.read(room);
    if (!message) throw new Error('the message is there');
    void one.client.outbox.react(message, 'merci', true);
    const isClaimed = () =>
      device
        .connect()
        .transaction(['lanes'], async ({ lanes }) => (await lanes.all()).some(({ until }) => until > 0));
    while (!(await isClaimed())) await clock.pass(1);
    one.sleep();
    await clock.pass(minute);
    void two.client.outbox.react(message, 'merci', false);
    await clock.pass(2 * minute);
    const before = server.log.length;
    one.wake();
    await clock.pass(5 * minute);
    const said = server.log
      .slice(before)
      .filter(({ name, person }) => name === 'messages.setReaction' && person === 'anna');
    expect(said).toEqual([]);
    expect(server.read(room)[0]?.reactions).toEqual([]);
  });

  test('shows the same snapshot as long as nothing changed, whoever looks at the storage again', async () => {
    const { clock, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    void tab.client.outbox.sendMessage({ conversationId: room }, 'en attente');
    await clock.pass(100);
    tab.client.outbox.pause();
    await clock.pass(minute);
    const before = tab.client.outbox.getSnapshot();
    await clock.pass(5 * minute);
    expect(tab.client.outbox.getSnapshot()).toBe(before);
  });

  test('two tabs of one person send each thing once, while each of them shows it', async () => {
    const { clock, server, open } = onePerson();
    const tabs = [await open(), await open()];
    for (const tab of tabs) tab.client.conversation(room).open();
    await clock.pass(1_000);
    for (let at = 0; at < 10; at += 1) {
      void tabs[at % 2]?.client.outbox.sendMessage({ conversationId: room }, `message ${at}`);
      await clock.pass(5);
    }
    await clock.pass(minute);
    expect(server.log.filter(({ name }) => name === 'messages.post')).toHaveLength(10);
    for (const { client } of tabs) {
      expect(client.conversation(room).getSnapshot().items).toEqual(server.read(room));
      expect(client.outbox.getSnapshot()).toMatchObject({ entries: [], sent: [] });
    }
  });
});
