/** A difference below this is how the server's answers round it, and a network's delay: not a wrong clock. */
const TOLERATED_MS = 2_000;
/** Of a word whose way was not timed: what a slow network may keep it for. */
const TOLERATED_ON_THE_WAY_MS = 20_000;

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
  // Half a second later than it says, on average; told in the middle of the exchange.
  learn(at + 500 - (Date.now() - took / 2), TOLERATED_MS + took);
}

/**
 * Learns from what the socket told when it opened: a page that shows what it kept may ask for nothing by HTTP. How long
 * the word was on its way is not known, so only a clock that is wrong by more than that counts.
 * @param at the server's present, ISO 8601
 */
export function learnServerMoment(at: string): void {
  learn(Date.parse(at) - Date.now(), TOLERATED_ON_THE_WAY_MS);
}

function learn(measured: number, tolerated: number): void {
  if (Number.isNaN(measured)) return;
  const wrong = Math.abs(measured) < tolerated ? 0 : measured;
  if (Math.abs(wrong - ahead) < tolerated) return;
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
