import { setImmediate as turn } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { atMost } from './at-most.ts';
import type { CommitId } from './commits.ts';
import { Expected } from './expected.ts';
import type { Pending } from './pending.ts';

/** Settles every unit it is given, one way or another; never throws. */
export type CommitAll = (lane: Lane, units: readonly Pending[]) => Promise<void>;

/** Units of one transaction at most: it stays far below the time and size that the database allows. */
const MAX_UNITS = 256;
/** Those who are expected are waited for as long as others of them come within this time… */
const QUIET_MS = 1;
/** …and at most this long. */
const PATIENCE_MS = 8;

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
  readonly #expected = new Expected();
  #arrived = Promise.withResolvers<void>();
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

  /** This number is taken: the next commit has another one. */
  pass({ n }: CommitId): void {
    this.#n = n + 1;
  }

  push(units: readonly Pending[]): void {
    this.#queue.push(...units);
    this.#arrived.resolve();
    if (!this.#running && this.#queue.length > 0) void this.#run();
  }

  /** Puts them before what waits: called while their batch is under way. */
  putBack(units: readonly Pending[]): void {
    this.#queue.unshift(...units);
  }

  /** Takes out what waits and matches, in its order. */
  take(matches: (unit: Pending) => boolean): Pending[] {
    const taken = this.#queue.filter(matches);
    this.#queue = this.#queue.filter((unit) => !matches(unit));
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
      this.#expected.ended(units.map(writerOf), this.#queue.length > 0);
      await this.#gather();
    }
    this.#running = false;
  }

  /** Waits for those who are about to write again; whoever writes alone waits for nobody. */
  async #gather(): Promise<void> {
    await turn();
    const wanted = Math.min(this.#expected.count, MAX_UNITS);
    const until = performance.now() + PATIENCE_MS;
    let before = 0;
    while (before < this.#queue.length && this.#queue.length < wanted && performance.now() < until) {
      before = this.#queue.length;
      this.#arrived = Promise.withResolvers();
      await atMost(QUIET_MS, this.#arrived.promise);
    }
  }
}

function writerOf({ unit, streamIds }: Pending): string {
  return unit.receipt?.authorId ?? streamIds.join();
}
