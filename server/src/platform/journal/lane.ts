import { setImmediate as turn } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import type { CommitId } from './commits.ts';
import type { Pending } from './pending.ts';

/** Settles every unit it is given, one way or another; never throws. */
export type CommitAll = (lane: Lane, units: readonly Pending[]) => Promise<void>;

/** Units of one transaction at most: it stays far below the time and size that the database allows. */
const MAX_UNITS = 256;
/** Those of the last batch are expected back when it ended less than this ago… */
const EXPECTED_MS = 50;
/** …and waited for at most this long. */
const PATIENCE_MS = 2;

/**
 * A queue with one commit at a time in flight: what arrives meanwhile goes together in the next one. Numbers its
 * commits densely.
 */
export class Lane {
  readonly name: string;
  /** That of its transactions, which come one after the other. */
  readonly session: mongo.ClientSession;
  #n = 1;
  #queue: Pending[] = [];
  #running = false;
  /** Units that are being committed now. */
  #inFlight = 0;
  #last = { units: 0, endedAt: Number.NEGATIVE_INFINITY };
  #gathering: { wanted: number; complete: () => void } | null = null;
  #current: Promise<void> = Promise.resolve();
  readonly #commitAll: CommitAll;

  constructor(name: string, session: mongo.ClientSession, commitAll: CommitAll) {
    this.name = name;
    this.session = session;
    this.#commitAll = commitAll;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  get idle(): boolean {
    return !this.#running;
  }

  /** Whether something of it waits, or is being committed. */
  get busy(): boolean {
    return this.#inFlight > 0 || this.#queue.length > 0;
  }

  /** Number that the next commit takes, until `committed` says that it has. */
  get nextCommit(): CommitId {
    return { lane: this.name, n: this.#n };
  }

  committed(): void {
    this.#n += 1;
    this.#inFlight = 0;
  }

  push(units: readonly Pending[]): void {
    this.#queue.push(...units);
    if (this.#gathering && this.#queue.length >= this.#gathering.wanted) this.#gathering.complete();
    if (!this.#running && this.#queue.length > 0) void this.#run();
  }

  /** Puts them before what waits: called while their batch is under way. */
  putBack(units: readonly Pending[]): void {
    this.#queue.unshift(...units);
  }

  /** Takes out what waits and matches, in its order. */
  take(matches: (unit: Pending) => boolean): Pending[] {
    const taken = this.#queue.filter(matches);
    if (taken.length > 0) this.#queue = this.#queue.filter((unit) => !matches(unit));
    return taken;
  }

  /** Resolves when the batch that is assembled or in flight now has ended. */
  async settled(): Promise<void> {
    await this.#current;
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#running) {
      await this.#current;
      await turn();
    }
  }

  async #run(): Promise<void> {
    this.#running = true;
    await this.#gather();
    while (this.#queue.length > 0) {
      const units = this.#queue.splice(0, MAX_UNITS);
      this.#inFlight = units.length;
      this.#current = this.#commitAll(this, units);
      await this.#current;
      this.#inFlight = 0;
      this.#last = { units: units.length, endedAt: performance.now() };
      await this.#gather();
    }
    this.#running = false;
  }

  /**
   * Those that were acknowledged together, or got the same frame, come back together: a transaction for all of them
   * costs little more than one for the first. Whoever writes alone waits for nobody.
   */
  async #gather(): Promise<void> {
    await turn();
    const { units, endedAt } = this.#last;
    const isExpected = performance.now() - endedAt < EXPECTED_MS;
    if (this.#queue.length === 0 || this.#queue.length >= units || !isExpected) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE_MS);
    this.#gathering = { wanted: units, complete: resolve };
    await promise;
    this.#gathering = null;
    clearTimeout(timer);
  }
}
