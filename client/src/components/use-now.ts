import { useSyncExternalStore } from 'react';

const step = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Math.ceil(Date.now() / step) * step;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, step);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick() {
  now = Math.ceil(Date.now() / step) * step;
  for (const listener of listeners) listener();
}

/** The present in milliseconds, to the half minute: one clock for the page, stopped when nobody looks at it. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, readNow);
}

function readNow(): number {
  if (timer === undefined) now = Math.ceil(Date.now() / step) * step;
  return now;
}
