import { useSyncExternalStore } from 'react';
import { onServerTime, serverNow } from '../lib/server-clock.ts';

const step = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Math.ceil(serverNow() / step) * step;

let stopLearning: (() => void) | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, step);
  stopLearning ??= onServerTime(tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
      stopLearning?.();
      stopLearning = undefined;
    }
  };
}

function tick() {
  now = Math.ceil(serverNow() / step) * step;
  for (const listener of listeners) listener();
}

/**
 * The present in milliseconds as the server knows it, to the half minute: one clock for the page, stopped when nobody looks
 * at it.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, readNow);
}

function readNow(): number {
  if (timer === undefined) now = Math.ceil(serverNow() / step) * step;
  return now;
}
