import type { mongo } from 'mongoose';
import { type CommitAll, Lane } from './lane.ts';
import type { Pending } from './pending.ts';

/** Lanes beside the common one. */
const SET_APART = 8;
/** Transactions that a server may have in flight at once. */
export const LANES = SET_APART + 1;
/** A stream that conflicted twice within this time is set apart, and stays so this long after its last conflict. */
const CONTENDED_MS = 5_000;

interface Contention {
  lastConflict: number;
  lane: Lane | null;
}

/**
 * One common lane for all streams. One that another server writes to as well leaves it for a lane where it waits for
 * its turn without holding up the others; its later writes queue behind it.
 */
export class Lanes {
  readonly all: readonly Lane[];
  readonly #common: Lane;
  readonly #apart: readonly Lane[];
  readonly #contended = new Map<string, Contention>();
  #next = 0;

  /** `server`: the name that its commits bear; a server that comes back has another one. */
  constructor(server: string, sessions: readonly mongo.ClientSession[], commitAll: CommitAll) {
    const lanes = laneNames(server).map((name, index) => {
      const session = sessions[index];
      if (!session) throw new Error('each lane needs a session of its own');
      return new Lane(name, session, commitAll);
    });
    [this.#common, ...this.#apart] = lanes as [Lane, ...Lane[]];
    this.all = lanes;
  }

  get waiting(): number {
    return this.all.reduce((sum, lane) => sum + lane.waiting, 0);
  }

  /** Whether anything waits, or is being committed. */
  get busy(): boolean {
    return this.all.some((lane) => lane.busy);
  }

  push(unit: Pending): void {
    this.#laneOf(unit).push([unit]);
  }

  /**
   * Notes that another server took these streams further under our feet. Those of `units` that now belong elsewhere
   * are moved there, with what waits behind them; answers those that stay.
   */
  conflicted(lane: Lane, streamIds: readonly string[], units: readonly Pending[]): Pending[] {
    for (const id of streamIds) this.#note(id);
    const leaves = (unit: Pending) => this.#laneOf(unit) !== lane;
    for (const unit of [...units.filter(leaves), ...lane.take(leaves)]) this.#laneOf(unit).push([unit]);
    return units.filter((unit) => !leaves(unit));
  }

  #note(streamId: string): void {
    const now = performance.now();
    const before = this.#contended.get(streamId);
    if (!before || now - before.lastConflict > CONTENDED_MS) {
      this.#contended.set(streamId, { lastConflict: now, lane: null });
      return;
    }
    before.lastConflict = now;
    before.lane ??= this.#nextLane();
  }

  #nextLane(): Lane {
    this.#next = (this.#next + 1) % SET_APART;
    return this.#apart[this.#next] ?? this.#common;
  }

  #laneOf(unit: Pending): Lane {
    for (const id of unit.streamIds) {
      const contention = this.#contended.get(id);
      if (!contention) continue;
      const over = performance.now() - contention.lastConflict > CONTENDED_MS;
      // Stryker disable next-line LogicalOperator,BooleanLiteral,CallExpression: one that is over is only forgotten later
      if (over && (contention.lane?.idle ?? true)) this.#contended.delete(id);
      else if (contention.lane) return contention.lane;
    }
    return this.#common;
  }
}

/** Every lane that a server of this name can ever commit in. */
export function laneNames(server: string): readonly string[] {
  return Array.from({ length: LANES }, (_, index) => `${server}/${index}`);
}

/** The name of the server that a lane belongs to. */
export function serverOf(lane: string): string {
  return lane.slice(0, lane.lastIndexOf('/'));
}
