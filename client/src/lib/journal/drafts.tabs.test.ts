import { describe, expect, test } from 'vitest';
import { moveDraft } from './draft-moves.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { bodies, onePerson, room } from './testing/one-person.ts';
import type { SimulatedTab } from './testing/simulated-tab.ts';

const context = `thread:${room}`;

function draft({ client }: SimulatedTab, name = context) {
  return client.drafts.get(name);
}

function write({ client }: SimulatedTab, body: string, name = context): void {
  void client.drafts.write(name, { body });
}

/** Two tabs that show the same words, which the first one sends. */
async function sentInOne(options: { peers?: boolean } = {}) {
  const person = onePerson();
  const { clock, open } = person;
  const one = await open(options);
  write(one, 'un message');
  await clock.pass(5_000);
  const two = await open(options);
  expect(draft(two).content.body).toBe('un message');
  void one.client.outbox.sendMessage({ conversationId: room }, 'un message', { draft: context });
  await clock.pass(200);
  return { ...person, one, two };
}

describe('words sent in one tab', () => {
  test('are gone in the other one, and a letter typed there begins the next ones', async () => {
    const { clock, server, one, two } = await sentInOne();
    expect(draft(two).content.body).toBe('');
    write(two, 'e');
    await clock.pass(30_000);
    for (const tab of [one, two]) {
      expect(draft(tab)).toMatchObject({ content: { body: 'e' }, other: null, kept: 'server' });
    }
    expect(bodies(server)).toEqual(['un message']);
  });

  test('do not come back with what is typed after them in a tab that did not hear of it', async () => {
    const { clock, open, two } = await sentInOne({ peers: false });
    write(two, 'un message !');
    write(two, 'un message ! Et');
    await clock.pass(1);
    write(two, 'un message ! Et encore');
    await clock.pass(30_000);
    expect(draft(two)).toMatchObject({ content: { body: '! Et encore' }, other: null, kept: 'server' });
    const laptop = await open({ device: new MemoryDatabase() });
    expect(draft(laptop).content.body).toBe('! Et encore');
  });

  test('are gone as soon as a tab that did not hear of it is looked at', async () => {
    const { clock, two } = await sentInOne({ peers: false });
    void two.client.look();
    await clock.pass(200);
    expect(draft(two).content.body).toBe('');
  });

  test('leave others that were written over them where they are', async () => {
    const { clock, two } = await sentInOne({ peers: false });
    write(two, 'autre chose');
    await clock.pass(30_000);
    expect(draft(two).content.body).toBe('autre chose');
  });
});

test('a choice between two versions is made in every tab at once', async () => {
  const { clock, open } = onePerson();
  const [one, two] = [await open(), await open()];
  const laptop = await open({ device: new MemoryDatabase() });
  write(laptop, 'du portable');
  await clock.pass(5_000);
  write(one, 'du téléphone');
  await clock.pass(5_000);
  expect(draft(two).other?.content.body).toBe('du portable');
  void one.client.drafts.choose(context, 'other');
  await clock.pass(200);
  expect(draft(two)).toMatchObject({ content: { body: 'du portable' }, other: null });
});

describe('words kept for later', () => {
  test('leave the draft in every tab', async () => {
    const { clock, open } = onePerson();
    const [one, two] = [await open(), await open()];
    write(one, 'demain');
    await clock.pass(200);
    void one.client.drafts.scheduled(context, 'demain');
    await clock.pass(200);
    for (const tab of [one, two]) expect(draft(tab).content.body).toBe('');
  });

  test('leave others that were written in another tab meanwhile', async () => {
    const { clock, open } = onePerson();
    const [one, two] = [await open(), await open()];
    write(one, 'demain');
    await clock.pass(200);
    write(two, 'demain, ou après');
    void one.client.drafts.scheduled(context, 'demain');
    await clock.pass(200);
    for (const tab of [one, two]) expect(draft(tab).content.body).toBe('demain, ou après');
  });
});

describe('a draft that goes on elsewhere', () => {
  const from = 'direct:bilal';
  const move = ({ client }: SimulatedTab) => void moveDraft(client, { from, to: context });

  test('stands before what is there, with its files, in every tab and on another device', async () => {
    const { clock, open } = onePerson();
    const [one, two] = [await open(), await open()];
    write(two, 'ensuite');
    const file = { id: 'file', name: 'a.txt', kind: 'document', voice: null } as const;
    void one.client.outbox.files.add(from, [{ ...file, content: new Blob(['mot']) }]);
    await clock.pass(5_000);
    write(one, 'd’abord', from);
    move(one);
    await clock.pass(5_000);
    for (const tab of [one, two, await open({ device: new MemoryDatabase() })]) {
      expect(draft(tab).content.body).toBe('d’abord\n\nensuite');
      expect(draft(tab, from).content.body).toBe('');
      expect(tab.client.drafts.list().map((each) => each.context)).toEqual([context]);
    }
    for (const tab of [one, two]) {
      expect(tab.client.outbox.getSnapshot().files).toMatchObject([{ id: 'file', context }]);
    }
  });

  test('goes with what was written beside it elsewhere, and is there once though two devices move it', async () => {
    const { clock, open } = onePerson();
    const phone = await open();
    const laptop = await open({ device: new MemoryDatabase() });
    write(phone, 'du téléphone', from);
    await clock.pass(5_000);
    write(laptop, 'du portable', from);
    await clock.pass(5_000);
    expect(draft(laptop, from).other).not.toBeNull();
    move(laptop);
    await clock.pass(5_000);
    const both = 'du portable\n\ndu téléphone';
    expect(draft(laptop).content.body).toBe(both);
    phone.link.cut();
    await clock.pass(2_000);
    phone.link.restore();
    await clock.pass(5_000);
    expect(draft(phone).content.body).toBe(both);
    write(phone, 'du téléphone', from);
    move(phone);
    await clock.pass(5_000);
    expect(draft(phone)).toMatchObject({ content: { body: both }, other: null });
    expect(phone.client.drafts.list()).toHaveLength(1);
  });

  test('that is not there moves nothing', async () => {
    const { clock, open } = onePerson();
    const tab = await open();
    write(tab, 'ici');
    move(tab);
    await clock.pass(5_000);
    expect(draft(tab)).toMatchObject({ content: { body: 'ici' }, kept: 'server' });
  });
});
