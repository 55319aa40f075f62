const prefix = 'sentiers-note-';

/**
 * What the device notes for an account, to spare it a step: nobody's words, and nothing that is lost where a browser
 * keeps nothing. It goes as its account signs out.
 */
export interface DeviceNote<Noted> {
  read(): Noted | null;
  write(noted: Noted): void;
  forget(): void;
}

/** One note of this account; `name` tells it from the others. */
export function deviceNote<Noted>(account: string, name: string): DeviceNote<Noted> {
  const key = `${prefix}${account}-${name}`;
  return {
    read: () => attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Noted | null),
    write: (noted) => void attempt(() => localStorage.setItem(key, JSON.stringify(noted))),
    forget: () => void attempt(() => localStorage.removeItem(key)),
  };
}

/** Forgets what was noted for an account on this device. */
export function forgetNotes(account: string): void {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  for (const key of keys)
    if (key.startsWith(`${prefix}${account}-`)) attempt(() => localStorage.removeItem(key));
}

function attempt<Answer>(act: () => Answer): Answer | null {
  try {
    return act();
  } catch {
    return null;
  }
}
