import type { Me } from '@sentiers/shared/session/schema.ts';
import { guestHere } from '../lib/guest-device.ts';
import { leavingAccount } from '../lib/leaving.ts';
import { paths } from '../lib/paths.ts';

/** What `/boot.js` asked before the application was there. */
interface EarlyMe {
  /** Of the answer; 0 until it is there, and where no network was. */
  status: number;
  /** Who is signed in; null for nobody, or where it could not be known. */
  answer: Promise<Me | null>;
}

function early(): EarlyMe | undefined {
  return (window as Window & { sentiersMe?: EarlyMe }).sentiersMe;
}

/** The answer of the question asked at boot, left for who takes it. Null where none was asked, or it told nothing. */
export async function peekEarlyMe(): Promise<Me | null> {
  return (await early()?.answer) ?? null;
}

/** The answer of the question asked at boot, once: later questions go to the server. Null where it told nothing. */
export async function takeEarlyMe(): Promise<Me | null> {
  const answer = early()?.answer;
  delete (window as Window & { sentiersMe?: EarlyMe }).sentiersMe;
  return (await answer) ?? null;
}

/** Where it is known already that nobody is signed in, goes to the way in before anything else is fetched. */
export function goToSignInEarly(): void {
  if (early()?.status !== 401 && leavingAccount() === null) return;
  history.replaceState(null, '', wayOutAddress(location.pathname + location.search));
}

/** Where whoever is not signed in is led: to the way in, or, where a guest was, to what says that it is over. */
export function wayOutAddress(wanted: string): string {
  return guestHere() === null ? signInAddress(wanted) : paths.guestOver;
}

/** The way in, which leads back to `wanted` afterwards. */
function signInAddress(wanted: string): string {
  return wanted === paths.home ? paths.signIn : `${paths.signIn}?${new URLSearchParams({ vers: wanted })}`;
}
