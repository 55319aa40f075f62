/** A difference below this is how the server's answers round it, and a network's delay: not a wrong clock. */
const TOLERATED_MS = 2_000;

type Listener = () => void;

let ahead = 0;
const listeners = new Set<Listener>();

/**
 * The present as the server knows it, in milliseconds: what is compared with the moments that it tells (an agenda, a
 * pause, a step's end) is compared with its own clock, for a device's may be wrong by hours.
 */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** How far the server's clock is ahead of the device's, in milliseconds; 0 as long as no answer told. */
export function aheadOfDevice(): number {
  return ahead;
}

/**
 * Learns from an answer's `Date`, which the server fills to the second.
 * @param took milliseconds of the exchange that ends now
 */
export function learnServerTime(date: string | null, took: number): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at)) return;
  // Half a second later than it says, on average; told in the middle of the exchange.
  const measured = at + 500 - (Date.now() - took / 2);
  const wrong = Math.abs(measured) < TOLERATED_MS + took ? 0 : measured;
  if (Math.abs(wrong - ahead) < TOLERATED_MS + took) return;
  ahead = wrong;
  for (const listener of listeners) listener();
}

/** Is told when the difference turns out to be another one. Answers how to stop. */
export function onServerTime(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The browser's own `fetch`, which learns on the way. */
export async function fetchAndLearn(request: Request, init?: RequestInit): Promise<Response> {
  const began = performance.now();
  const response = await globalThis.fetch(request, init);
  learnServerTime(response.headers.get('date'), performance.now() - began);
  return response;
}
