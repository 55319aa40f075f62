import { describe, expect, test } from 'vitest';
import { MemoryDatabase } from './memory-storage.ts';
import { bodies, onePerson, room } from './testing/one-person.ts';
import type { SimulatedTab } from './testing/simulated-tab.ts';

const context = `thread:${room}`;

function draft({ client }: SimulatedTab) {
  return client.drafts.get(context);
}

function write({ client }: SimulatedTab, body: string): void {
  void client.drafts.write(context, { body });
}

describe('a draft', () => {
  test('is shown at once, safe on the device, then on the server and on another device', async () => {
    const { clock, open } = onePerson();
    const phone = await open();
    write(phone, 'Nous');
    expect(draft(phone)).toMatchObject({ content: { body: 'Nous' }, kept: 'typing' });
    write(phone, 'Nous avons');
    await clock.pass(100);
    expect(draft(phone).kept).toBe('device');
    await clock.pass(5_000);
    expect(draft(phone).kept).toBe('server');
    const laptop = await open({ device: new MemoryDatabase() });
    expect(draft(laptop)).toMatchObject({ content: { body: 'Nous avons' }, kept: 'server' });
  });

  test('survives a crash, a dead network and an expired sign-in', async () => {
    const { clock, open } = onePerson();
    const tab = await open();
    tab.link.cut();
    tab.link.signedIn = false;
    write(tab, 'écrit dans le train');
    await clock.pass(50);
    tab.crash();
    const again = await open();
    expect(draft(again).content.body).toBe('écrit dans le train');
    await clock.pass(30_000);
    expect(draft(again).kept).toBe('server');
  });

  describe('typed a moment before the page is left', () => {
    test('is there again when it is opened, however little time there was', async () => {
      const { clock, open } = onePerson();
      const tab = await open();
      write(tab, 'le début');
      await clock.pass(5_000);
      write(tab, 'le début et la fin');
      tab.client.drafts.leaving();
      tab.crash();
      const again = await open();
      expect(draft(again)).toMatchObject({ content: { body: 'le début et la fin' }, other: null });
      await clock.pass(30_000);
      expect(draft(again)).toMatchObject({ other: null, kept: 'server' });
    });

    test('does not come back over what the same page, which stayed, wrote or sent since', async () => {
      const { clock, server, open } = onePerson();
      const tab = await open();
      write(tab, 'un message');
      tab.client.drafts.leaving();
      await clock.pass(50);
      void tab.client.outbox.sendMessage({ conversationId: room }, 'un message', { draft: context });
      await clock.pass(5_000);
      expect(bodies(server)).toEqual(['un message']);
      tab.crash();
      expect(draft(await open()).content.body).toBe('');
    });

    test('does not come back over what another tab wrote later', async () => {
      const { clock, open } = onePerson();
      const [one, two] = [await open(), await open()];
      write(one, 'd’abord');
      one.client.drafts.leaving();
      one.crash();
      await clock.pass(100);
      write(two, 'ensuite');
      await clock.pass(50);
      two.crash();
      expect(draft(await open())).toMatchObject({ content: { body: 'ensuite' }, other: null });
    });

    test('goes with all the rest when everything of the account is erased', async () => {
      const { clock, device, open } = onePerson();
      const tab = await open();
      write(tab, 'rien ne reste');
      tab.client.drafts.leaving();
      void tab.client.leave('erase');
      await clock.pass(1_000);
      expect(device.connect().lastWords.read()).toEqual([]);
    });
  });

  test('written on two devices: both versions are shown, and the choice is kept everywhere', async () => {
    const { clock, open } = onePerson();
    const phone = await open();
    const laptop = await open({ device: new MemoryDatabase() });
    write(phone, 'du téléphone');
    await clock.pass(5_000);
    write(laptop, 'du portable');
    await clock.pass(5_000);
    expect(draft(laptop)).toMatchObject({
      content: { body: 'du portable' },
      other: { content: { body: 'du téléphone' } },
    });
    write(laptop, 'du portable, encore');
    await clock.pass(5_000);
    expect(draft(laptop).other?.content.body).toBe('du téléphone');
    void laptop.client.drafts.choose(context, 'mine');
    await clock.pass(5_000);
    expect(draft(laptop)).toMatchObject({
      content: { body: 'du portable, encore' },
      other: null,
      kept: 'server',
    });
    phone.link.cut();
    await clock.pass(2_000);
    phone.link.restore();
    await clock.pass(5_000);
    expect(draft(phone)).toMatchObject({ content: { body: 'du portable, encore' }, other: null });
  });

  test('of an opportunity is whole on another device, and beside another one there, until it is sent', async () => {
    const { clock, open } = onePerson();
    const channel = 'channel:c';
    const offer = { type: 'job', deadline: '2026-12-01T17:00:00.000Z', territoryCode: '48' } as const;
    const offering = (address: string) => ({
      ...({ body: '', threadKind: 'opportunity', acknowledgement: true } as const),
      opportunity: { ...offer, address },
    });
    const phone = await open();
    void phone.client.drafts.write(channel, offering('Mende'));
    await clock.pass(5_000);
    const laptop = await open({ device: new MemoryDatabase() });
    expect(laptop.client.drafts.get(channel)).toMatchObject({ content: offering('Mende'), kept: 'server' });
    expect(laptop.client.drafts.list()).toHaveLength(1);
    void laptop.client.drafts.write(channel, offering('Florac'));
    await clock.pass(5_000);
    void phone.client.drafts.write(channel, offering('Langogne'));
    await clock.pass(5_000);
    const { content, other } = phone.client.drafts.get(channel);
    expect([content, other?.content]).toEqual([offering('Langogne'), offering('Florac')]);
    void phone.client.drafts.choose(channel, 'other');
    await clock.pass(5_000);
    const thread = { channelId: 'c', kind: 'opportunity', title: 'Un poste', body: 'À Florac' } as const;
    void phone.client.outbox.createThread(thread, { draft: channel });
    await clock.pass(10_000);
    expect(phone.client.drafts.list()).toEqual([]);
    expect(phone.client.drafts.get(channel).content).toEqual({ body: '' });
  });

  test('one whose answer was lost is recognised as ours', async () => {
    const { clock, open } = onePerson();
    const tab = await open();
    tab.link.weather = { lose: 0.5, loseFrame: 0, doubleFrame: 0, delay: 20 };
    for (const body of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
      write(tab, body);
      await clock.pass(20_000);
    }
    tab.link.weather = { lose: 0, loseFrame: 0, doubleFrame: 0, delay: 20 };
    await clock.pass(120_000);
    expect(draft(tab)).toMatchObject({ content: { body: 'abcde' }, other: null, kept: 'server' });
  });

  test('goes with the message that was made of it, here and on another device', async () => {
    const { clock, server, open } = onePerson();
    const phone = await open();
    write(phone, 'un message');
    await clock.pass(5_000);
    const laptop = await open({ device: new MemoryDatabase() });
    void phone.client.outbox.sendMessage({ conversationId: room }, 'un message', { draft: context });
    await clock.pass(10_000);
    expect(bodies(server)).toEqual(['un message']);
    expect(draft(phone)).toMatchObject({ content: { body: '' }, kept: 'server' });
    laptop.link.cut();
    await clock.pass(2_000);
    laptop.link.restore();
    await clock.pass(5_000);
    expect(draft(laptop).content.body).toBe('');
    write(laptop, 'la suite');
    await clock.pass(30_000);
    expect(draft(laptop)).toMatchObject({ content: { body: 'la suite' }, other: null, kept: 'server' });
  });

  test('in two tabs: the one that looks on shows what the other one types', async () => {
    const { clock, open } = onePerson();
    const [one, two] = [await open(), await open()];
    write(one, 'dans un onglet');
    await clock.pass(200);
    expect(draft(two).content.body).toBe('dans un onglet');
    write(two, 'dans un onglet, puis l’autre');
    await clock.pass(200);
    expect(draft(one)).toMatchObject({ content: { body: 'dans un onglet, puis l’autre' }, other: null });
  });
});
