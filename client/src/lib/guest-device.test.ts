// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { queryClient } from './api/query-client.ts';
import { eraseGuest, guestHere, markGuest } from './guest-device.ts';
import { openDexieStorage } from './journal/dexie-storage.ts';
import { keptForm } from './kept-form.ts';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  queryClient.clear();
});

async function databases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name).sort();
}

async function written(account: string): Promise<void> {
  const storage = openDexieStorage(account);
  await storage.transaction(['values'], ({ values }) => values.put({ name: 'lu', value: 1 }));
  storage.close();
}

it('erases all that is kept of the guest, and nothing of an account', async () => {
  await Promise.all([written('lou'), written('nora')]);
  keptForm('lou', 'seminar').write('des mots');
  queryClient.setQueryData(['lu'], 1);
  markGuest('lou');
  await eraseGuest();
  expect(guestHere()).toBeNull();
  expect(await databases()).toEqual(['sentiers-nora']);
  expect(keptForm('lou', 'seminar').read()).toBeNull();
  expect(queryClient.getQueryData(['lu'])).toBeUndefined();
});

it('does nothing where no guest was', async () => {
  queryClient.setQueryData(['lu'], 1);
  await eraseGuest();
  expect(queryClient.getQueryData(['lu'])).toBe(1);
});
