const key = 'sentiers-leaving';

/** Who left this browser without the server knowing it yet: nothing of theirs is shown. Null for nobody. */
export function leavingAccount(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Notes who is leaving; null once the server knows, or when someone signed in since. */
export function markLeaving(account: string | null): void {
  try {
    if (account) localStorage.setItem(key, account);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to lock: its session ends with the request that follows.
  }
}
