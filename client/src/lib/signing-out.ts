import { AppError } from '@sentiers/shared/errors.ts';
import { api } from './api/api.ts';
import { expectAccount } from './api/expected-account.ts';
import { forgetNotes } from './device-notes.ts';
import type { JournalClient, UnsentChoice } from './journal/journal-client.ts';
import { forgetForms } from './kept-form.ts';
import { forgetPictures } from './kept-pictures.ts';
import { rememberAccount } from './last-account.ts';
import { leavingAccount, markLeaving } from './leaving.ts';

/**
 * Signs out of this browser. What is here is locked first, so that without a network nothing can be read any more and
 * the server is told when it answers again (`finishSigningOut`). Unsent words (`client.unsent()`) are kept for the
 * same person's next sign-in here, or erased, as they chose. Afterwards load the way in anew: nothing that was read
 * stays in memory.
 *
 * @returns false when the server could not be told yet
 */
export async function signOut(client: JournalClient, unsent: UnsentChoice): Promise<boolean> {
  markLeaving(client.account);
  rememberAccount(null);
  if (unsent === 'erase') forgetForms(client.account);
  forgetNotes(client.account);
  await forgetPictures(client.account).catch(() => undefined); // a browser that keeps none
  await client.leave(unsent);
  return finishSigningOut();
}

/**
 * Carries out a sign-out that had no network: before anything else is asked, at start and whenever the network is
 * back. True once nobody is leaving any more.
 */
export async function finishSigningOut(): Promise<boolean> {
  const account = leavingAccount();
  if (account === null) return true;
  // Says whose session is meant: someone who signed in meanwhile stays.
  expectAccount(account);
  try {
    await api.session.destroy({});
  } catch (error) {
    const isOver =
      error instanceof AppError && (error.code === 'unauthenticated' || error.code === 'actor_changed');
    if (!isOver) return false;
  } finally {
    expectAccount(null);
  }
  markLeaving(null);
  return true;
}
