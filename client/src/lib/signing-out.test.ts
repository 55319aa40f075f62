// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MemoryDatabase } from './journal/memory-storage.ts';
import { onePerson, room } from './journal/testing/one-person.ts';
import { keptForm } from './kept-form.ts';
import { lastAccount, rememberAccount } from './last-account.ts';
import { leavingAccount } from './leaving.ts';
import { finishSigningOut, signOut } from './signing-out.ts';

const fetched = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockResolvedValue(new Response(null, { status: 204 }));
});

afterEach(() => {
  localStorage.clear();
  fetched.mockReset();
  vi.unstubAllGlobals();
});

/** A device on which something was read, written and typed, without a network. */
async function device() {
  const person = onePerson();
  const tab = await person.open();
  tab.client.conversation(room).open();
  await person.clock.pass(5_000);
  tab.link.cut();
  void tab.client.outbox.sendMessage({ conversationId: room }, 'pas encore parti');
  void tab.client.drafts.write(`thread:${room}`, { body: 'à moitié' });
  await person.clock.pass(5_000);
  rememberAccount(tab.client.account);
  return { ...person, tab };
}

async function left(database: MemoryDatabase) {
  return database
    .connect()
    .transaction(['outbox', 'drafts', 'conversations'], async ({ outbox, drafts, conversations }) => ({
      outbox: (await outbox.all()).length,
      drafts: (await drafts.all()).length,
      conversations: (await conversations.all()).length,
    }));
}

async function leave({ clock, tab }: Awaited<ReturnType<typeof device>>, unsent: 'keep' | 'erase') {
  const leaving = signOut(tab.client, unsent);
  await clock.pass(5_000);
  return leaving;
}

test('tells what is unsent before', async () => {
  const { tab } = await device();
  const { entries, drafts } = tab.client.unsent();
  expect([entries.length, drafts.length]).toEqual([1, 1]);
});

test('erases what was read; what was not sent stays for the same person, or goes as they chose', async () => {
  const one = await device();
  expect(await left(one.device)).toEqual({ outbox: 1, drafts: 1, conversations: 1 });
  const form = keptForm(one.tab.client.account, 'one');
  form.write('à moitié');
  expect(await leave(one, 'keep')).toBe(true);
  expect(await left(one.device)).toEqual({ outbox: 1, drafts: 1, conversations: 0 });
  expect(form.read()).toBe('à moitié');
  expect([lastAccount(), leavingAccount()]).toEqual([null, null]);
  const two = await device();
  await leave(two, 'erase');
  expect(await left(two.device)).toEqual({ outbox: 0, drafts: 0, conversations: 0 });
  expect(form.read()).toBeNull();
});

test('without a network, locks at once and tells the server first when it is back', async () => {
  const one = await device();
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await leave(one, 'keep')).toBe(false);
  expect(await left(one.device)).toMatchObject({ conversations: 0 });
  expect([lastAccount(), leavingAccount()]).toEqual([null, 'anna']);
  fetched.mockResolvedValue(new Response(null, { status: 204 }));
  expect(await finishSigningOut()).toBe(true);
  expect(leavingAccount()).toBe(null);
  const request = fetched.mock.lastCall?.[0];
  expect([request?.method, request?.headers.get('x-sentiers-account')]).toEqual(['DELETE', 'anna']);
});

test('leaves alone whoever signed in meanwhile', async () => {
  const one = await device();
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  await leave(one, 'keep');
  fetched.mockResolvedValue(Response.json({ code: 'actor_changed', message: '' }, { status: 409 }));
  expect(await finishSigningOut()).toBe(true);
  expect(leavingAccount()).toBe(null);
});
