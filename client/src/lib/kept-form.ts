const prefix = 'sentiers-form-';

/** A form that is being written and has no draft of its own, kept by the tab through a reload or a new sign-in. */
export interface KeptForm<Written> {
  read(): Written | null;
  write(written: Written): void;
  forget(): void;
}

/** Where a form of this account is kept: `name` tells it from the account's others. */
export function keptForm<Written>(account: string, name: string): KeptForm<Written> {
  const key = `${prefix}${account}-${name}`;
  return {
    read: () => attempt(() => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Written | null),
    write: (written) => void attempt(() => sessionStorage.setItem(key, JSON.stringify(written))),
    forget: () => void attempt(() => sessionStorage.removeItem(key)),
  };
}

/** Whether an account was writing something in this tab. */
export function hasForms(account: string): boolean {
  return keysOf(account).length > 0;
}

/** Forgets what an account was writing in this tab. */
export function forgetForms(account: string): void {
  for (const key of keysOf(account)) sessionStorage.removeItem(key);
}

function keysOf(account: string): string[] {
  const keys = attempt(() => Object.keys(sessionStorage)) ?? [];
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
