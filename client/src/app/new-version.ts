import { useEffect, useSyncExternalStore } from 'react';

/** A newer version, fetched and waiting until the person agrees to reload. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

/** Milliseconds: what is kept for a day without a network leaves the network to the page being opened. */
const patience = 5_000;

/** Keeps the application on the device of whoever is signed in, so that it opens without a network. */
export function useKeptOnDevice(): void {
  useEffect(() => {
    const timer = setTimeout(() => void keepOnDevice(), patience);
    return () => clearTimeout(timer);
  }, []);
}

async function keepOnDevice(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await register();
  if (!registration) return;
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      // Without a controller it is the first visit: there is no older version to leave.
      if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(coming);
    });
  });
}

/** Whether a newer version waits, and how to go over to it: the page reloads, in every tab. */
export function useNewVersion(): { ready: boolean; reload: () => void } {
  const ready = useSyncExternalStore(subscribe, () => waiting !== null);
  return { ready, reload };
}

/** Undefined where the browser keeps no application: a private window, a policy, an insecure address. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.register('/service-worker.js');
  } catch {
    return undefined;
  }
}

function reload(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage({ type: 'SKIP_WAITING' });
}

function offer(worker: ServiceWorker | null): void {
  if (!worker) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
