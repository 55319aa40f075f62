import { useSyncExternalStore } from 'react';

const key = 'sentiers-light-mode';
const listeners = new Set<() => void>();

/** Whether the person, or their browser's data saver, asked for as little data as possible. */
export function useLightMode(): boolean {
  return useSyncExternalStore(subscribe, isLightMode);
}

/** Remembers in this browser whether images wait to be asked for. */
export function setLightMode(wanted: boolean): void {
  try {
    localStorage.setItem(key, wanted ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing falls back on its own data saver.
  }
  for (const listener of listeners) listener();
}

function isLightMode(): boolean {
  const chosen = readChoice();
  if (chosen) return chosen === 'on';
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
