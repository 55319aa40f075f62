const prefix = 'sentiers-form-';

/**
 * A form that is being written and has no draft of its own, kept by the device through a closed tab or a new sign-in.
 * Two tabs that write the same one don't hear of each other: what was written last is what is kept.
 */
export interface KeptForm<Written> {
  read(): Written | null;
  /** Whether it is kept: a browser may keep nothing, or have no room left. */
  write(written: Written): boolean;
  forget(): void;
}

/** Where a form of this account is kept: `name` tells it from the account's others. */
export function keptForm<Written>(account: string, name: string): KeptForm<Written> {
  const key = `${prefix}${account}-${name}`;
  return {
    read: () => attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Written | null),
    write: (written) =>
      attempt(() => {
        localStorage.setItem(key, JSON.stringify(written));
        return true;
      }) ?? false,
    forget: () => void attempt(() => localStorage.removeItem(key)),
  };
}

/** Whether an account was writing something on this device. */
export function hasForms(account: string): boolean {
  return keysOf(account).length > 0;
}

/** Forgets what an account was writing on this device. */
export function forgetForms(account: string): void {
  for (const key of keysOf(account)) localStorage.removeItem(key);
}

function keysOf(account: string): string[] {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(`${prefix}${account}-`));
}

/** A browser that keeps nothing, or has no room left, is left alone: the form itself still stands. */
function attempt<Answer>(act: () => Answer): Answer | null {
  try {
    return act();
  } catch {
    return null;
  }
}
