const key = 'sentiers-account';

/** Id of who was last signed in on this browser, whose kept words may be read without a network; null for nobody. */
export function lastAccount(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers who is signed in; null forgets them, when they leave this browser. */
export function rememberAccount(id: string | null): void {
  try {
    if (id) localStorage.setItem(key, id);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing opens nothing without a network.
  }
}
