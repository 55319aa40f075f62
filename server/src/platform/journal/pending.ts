import { AppError } from '@sentiers/shared/errors.ts';
import type { Committed, Unit } from './types.ts';

/** A unit that waits to be committed, and whoever waits for it. Only its first answer counts. */
export class Pending {
  readonly unit: Unit;
  readonly streamIds: readonly string[];
  readonly since = performance.now();
  readonly answer: Promise<Committed>;
  #settled = false;
  readonly #resolvers = Promise.withResolvers<Committed>();

  constructor(unit: Unit) {
    this.unit = unit;
    this.streamIds = [...new Set(streamIdsOf(unit))];
    this.answer = this.#resolvers.promise;
  }

  /** Whoever waited has an answer: it must not be begun again. */
  get settled(): boolean {
    return this.#settled;
  }

  resolve(committed: Committed): void {
    this.#settled = true;
    this.#resolvers.resolve(committed);
  }

  reject(error: unknown): void {
    this.#settled = true;
    this.#resolvers.reject(error);
  }

  isOlderThan(milliseconds: number): boolean {
    return performance.now() - this.since > milliseconds;
  }
}

function* streamIdsOf(unit: Unit): Iterable<string> {
  for (const { streams } of unit.changes) for (const { id } of streams) yield id;
}

/** Too much waits: nothing was written, trying later is safe. */
export function overloaded(): AppError {
  return new AppError('overloaded', { retryAfter: 2 });
}

/** Whether it was written can't be told now: sending the same again is safe, and answers it. */
export function unavailable(): AppError {
  return new AppError('unavailable', { retryAfter: 2 });
}
