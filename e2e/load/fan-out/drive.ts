import { randomUUID } from 'node:crypto';
import type { Audience, Tally } from './audience.ts';

/** A message of ordinary length: what a person writes between two stations. */
export const ordinaryBody =
  'Nous avons proposé une expérimentation de six mois plutôt qu’une convention : le conseil l’a votée en une séance.';

export interface Driven extends Tally {
  seconds: number;
}

/** How many people take turns: in a room of a thousand, some write and most read. */
const writers = 50;

/** A steady number of posts per second for some seconds, by people in turns, whether or not the last one is back. */
export async function steady(audience: Audience, perSecond: number, seconds: number): Promise<Driven> {
  const started = performance.now();
  const total = perSecond * seconds;
  const pending: Promise<void>[] = [];
  for (let sent = 0; sent < total; sent += 1) {
    const due = started + (sent * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(audience.post((sent % writers) * 13, randomUUID(), ordinaryBody).acknowledged);
  }
  await Promise.all(pending);
  return { ...(await audience.settle(10_000)), seconds: (performance.now() - started) / 1000 };
}

/**
 * As much as goes through with `inFlight` posts under way: each sender posts again when everyone has its last one.
 * Stops after `seconds`; what was under way is waited for and counted.
 */
export async function saturate(audience: Audience, inFlight: number, seconds: number): Promise<Driven> {
  const started = performance.now();
  const until = started + seconds * 1000;
  async function sender(from: number): Promise<void> {
    while (performance.now() < until) {
      const { acknowledged, delivered } = audience.post(from, randomUUID(), ordinaryBody);
      await acknowledged;
      await delivered;
    }
  }
  await Promise.race([
    Promise.all(Array.from({ length: inFlight }, (_, i) => sender(i * 13))),
    new Promise((resolve) => setTimeout(resolve, (seconds + 20) * 1000)),
  ]);
  return { ...(await audience.settle(10_000)), seconds: (performance.now() - started) / 1000 };
}
