import { useSyncExternalStore } from 'react';

const coarse = '(pointer: coarse)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia?.(coarse);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

function isUnderFinger(): boolean {
  return window.matchMedia?.(coarse).matches ?? false;
}

/** Whether Enter sends: as the person likes it on a keyboard, never on a phone's. */
export function useEnterSends(preferred: boolean): boolean {
  return !useSyncExternalStore(subscribe, isUnderFinger) && preferred;
}
