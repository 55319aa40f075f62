import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccount, expectedAccount } from './api/expected-account.ts';
import { openDexieStorage } from './journal/dexie-storage.ts';
import { lastAccount, rememberAccount } from './last-account.ts';
import { finishSignOut, forgetSignOut, isSigningOut } from './pending-sign-out.ts';
import { signOut } from './sign-out.ts';

const account = '0192f0a4-7c3e-7a10-8b11-000000000001';
const server = vi.fn<typeof fetch>();

beforeEach(async () => {
  localStorage.clear();
  vi.stubGlobal('fetch', server);
  server.mockReset().mockResolvedValue(new Response(null, { status: 204 }));
  rememberAccount(account);
  expectAccount(account);
  await keepSomething();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function keepSomething() {
  const storage = openDexieStorage(account);
  await storage.transaction(['values'], ({ values }) => values.put({ name: 'word', value: 'gardé' }));
  storage.close();
}

async function kept(): Promise<unknown> {
  const storage = openDexieStorage(account);
  const row = await storage.transaction(['values'], ({ values }) => values.get('word'));
  storage.close();
  return row?.value;
}

describe('signing out', () => {
  it('ends the session, and leaves nothing of the account on the device', async () => {
    await signOut(account, { keepUnsent: false });
    expect(server).toHaveBeenCalledWith('/api/session', { method: 'DELETE' });
    expect([isSigningOut(), lastAccount(), expectedAccount()]).toEqual([false, null, null]);
    expect(await kept()).toBeUndefined();
  });

  it('keeps words that wait, where that was asked', async () => {
    await signOut(account, { keepUnsent: true });
    expect(await kept()).toBe('gardé');
    expect(lastAccount()).toBeNull();
  });

  it('locks what is here without a network, and ends the session when there is one', async () => {
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    await signOut(account, { keepUnsent: false });
    expect([isSigningOut(), lastAccount()]).toEqual([true, null]);
    server.mockResolvedValue(new Response(null, { status: 401 }));
    expect(await finishSignOut()).toBe(true);
    expect(isSigningOut()).toBe(false);
  });

  it('tries again after a failing server', async () => {
    server.mockResolvedValue(new Response(null, { status: 503 }));
    await signOut(account, { keepUnsent: false });
    expect(isSigningOut()).toBe(true);
  });

  it('is overtaken by signing in', async () => {
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    await signOut(account, { keepUnsent: false });
    forgetSignOut();
    server.mockClear();
    expect(await finishSignOut()).toBe(true);
    expect(server).not.toHaveBeenCalled();
  });
});
