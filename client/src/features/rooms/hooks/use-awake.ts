import { useEffect } from 'react';

/** Keeps the screen from going dark as long as the page is looked at, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: { release: () => Promise<void> } | null = null;
    let ended = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      const held = await navigator.wakeLock?.request('screen').catch(() => null); // a low battery refuses
      if (ended) void held?.release();
      else lock = held ?? null;
    };
    void hold();
    document.addEventListener('visibilitychange', hold); // the browser lets go of it with the page
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}
