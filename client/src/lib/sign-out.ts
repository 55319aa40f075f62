import { expectAccount } from './api/expected-account.ts';
import { openDexieStorage } from './journal/dexie-storage.ts';
import { rememberAccount } from './last-account.ts';
import { askToSignOut, finishSignOut } from './pending-sign-out.ts';

/**
 * Leaves this browser: what it shows is closed at once, with or without a network; the server is told now, or first
 * thing when it can be reached.
 * @param keepUnsent leaves the account's own database here, with the words that wait for its next sign-in
 */
export async function signOut(account: string, { keepUnsent }: { keepUnsent: boolean }): Promise<void> {
  askToSignOut();
  rememberAccount(null);
  expectAccount(null);
  if (!keepUnsent) await openDexieStorage(account).destroy();
  await finishSignOut();
}
