const key = 'sentiers-signing-out';

/** Notes that the person left this browser, until the server knows. */
export function askToSignOut(): void {
  store('1');
}

/** Whether the person left and the server may not know yet: nothing of theirs is shown. */
export function isSigningOut(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Someone signed in: what was left to do is overtaken. */
export function forgetSignOut(): void {
  store(null);
}

/** Ends the session at the server, if that is still to do. True once it is done; false while no network is there. */
export async function finishSignOut(): Promise<boolean> {
  if (!isSigningOut()) return true;
  const answer = await fetch('/api/session', { method: 'DELETE' }).catch(() => null);
  const ended = answer !== null && (answer.ok || answer.status === 401);
  if (ended) store(null);
  return ended;
}

function store(value: string | null): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing ends the session now or when it is closed.
  }
}
