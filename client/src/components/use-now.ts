import { useSyncExternalStore } from 'react';
import { onServerTime, serverNow } from '../lib/server-clock.ts';

const step = 30_000;
const listeners = new Set<() => void>();
let now = 0;
let stop: (() => void) | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** The server's clock may have been learnt since the first render: what was drawn by then is compared with this. */
function start(): () => void {
  now = present();
  const timer = setInterval(tick, step);
  const stopLearning = onServerTime(tick);
  return () => {
    clearInterval(timer);
    stopLearning();
  };
}

function tick() {
  now = present();
  for (const listener of listeners) listener();
}

function present(): number {
  return Math.ceil(serverNow() / step) * step;
}

/**
 * The present in milliseconds as the server knows it, to the half minute: one clock for the page, stopped when nobody looks
 * at it.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, readNow);
}

function readNow(): number {
  if (!stop) now = present();
  return now;
}
