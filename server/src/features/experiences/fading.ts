/** What is said for a while, and goes by itself unless said again. Nothing of it is stored. */
export interface Fading {
  /** Says it, or says it again. */
  keep(key: string): void;
  /** Takes it back; it does not fade any more. */
  drop(key: string): void;
}

/**
 * @param lifetimeMs how long each lasts after it was last said
 * @param faded called for each that was not said again in time
 */
export function createFading(lifetimeMs: number, faded: (key: string) => void): Fading {
  const timers = new Map<string, NodeJS.Timeout>();

  function drop(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  function keep(key: string): void {
    const known = timers.get(key);
    if (known) {
      known.refresh();
      return;
    }
    const timer = setTimeout(() => {
      drop(key);
      faded(key);
    }, lifetimeMs).unref();
    timers.set(key, timer);
  }

  return { keep, drop };
}
