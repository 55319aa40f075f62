import { performance } from 'node:perf_hooks';

/** How long this process has worked, and waited, since it began; milliseconds. */
export interface Utilization {
  active: number;
  idle: number;
}

/** The moment over which it is asked, milliseconds, and the share of it from which it is much. */
const MOMENT_MS = 250;
const MUCH = 0.8;

/** Knows whether this process hardly keeps up: what can be done less often then is. */
export class Pressure {
  readonly #read: () => Utilization;
  #before: Utilization;
  #isHigh = false;

  constructor(read: () => Utilization = () => performance.eventLoopUtilization()) {
    this.#read = read;
    this.#before = read();
  }

  /** Whether it worked nearly all of the last moment. */
  isHigh(): boolean {
    const now = this.#read();
    const [active, idle] = [now.active - this.#before.active, now.idle - this.#before.idle];
    if (active + idle < MOMENT_MS) return this.#isHigh;
    this.#before = now;
    this.#isHigh = active > MUCH * (active + idle);
    return this.#isHigh;
  }
}
