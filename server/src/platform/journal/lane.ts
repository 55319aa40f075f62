import { setImmediate as turn } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import type { CommitId } from './commits.ts';
import type { Pending } from './pending.ts';

/** Settles every unit it is given, one way or another; never throws. */
export type CommitAll = (lane: Lane, units: readonly Pending[]) => Promise<void>;

/** Units of one transaction at most: it stays far below the time and size that the database allows. */
const MAX_UNITS = 256;

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

  /** Number that the next commit takes, until `committed` says that it has. */
  get nextCommit(): CommitId {
    return { lane: this.name, n: this.#n };
  }

  committed(): void {
    this.#n += 1;
  }

  push(units: readonly Pending[]): void {
    this.#queue.push(...units);
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
    // Those that were acknowledged together come back together: wait until they all had their turn.
    await turn();
    while (this.#queue.length > 0) {
      this.#current = this.#commitAll(this, this.#queue.splice(0, MAX_UNITS));
      await this.#current;
      await turn();
    }
    this.#running = false;
  }
}
