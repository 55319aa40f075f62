import type { TrialResult } from '@sentiers/shared/trials/schema.ts';
import { takerOf } from '../trials/trials.queries.ts';
import { Bits } from './bits.ts';
import type { IndexedTrial } from './indexed-uses.ts';

/** What a reader may know of trials, by number of experience. */
export class KnownTrials {
  /** Those that were tried. */
  readonly any: Bits;
  readonly #size: number;
  readonly #byResult = new Map<TrialResult, Bits>();
  /** Side by side: an object for each of thousands, at each question, would be most of what it costs. */
  readonly #experiences: number[] = [];
  readonly #trials: IndexedTrial[] = [];

  constructor(size: number) {
    this.#size = size;
    this.any = new Bits(size);
  }

  add(experience: number, trial: IndexedTrial): void {
    this.any.add(experience);
    const bits = this.#byResult.get(trial.result) ?? new Bits(this.#size);
    this.#byResult.set(trial.result, bits);
    bits.add(experience);
    this.#experiences.push(experience);
    this.#trials.push(trial);
  }

  /** Those that were tried with this result. */
  withResult(result: TrialResult): Bits | undefined {
    return this.#byResult.get(result);
  }

  /** How many took each of them up, by number: an organisation, or who is of none, counts once. */
  takers(): Uint32Array {
    const counts = new Uint32Array(this.#size);
    const first = new Map<number, string>();
    const others = new Set<string>();
    for (const [at, experience] of this.#experiences.entries()) {
      const taker = takerOf(this.#trials[at] as IndexedTrial);
      const one = first.get(experience);
      // Most were taken up once: nothing is written for these but who did.
      const key = one === undefined ? null : `${experience} ${taker}`;
      if (key === null) first.set(experience, taker);
      else if (taker === one || others.has(key)) continue;
      else others.add(key);
      counts[experience] = (counts[experience] as number) + 1;
    }
    return counts;
  }

  /** The trials of each of them. */
  byExperience(): ReadonlyMap<number, readonly IndexedTrial[]> {
    return Map.groupBy(this.#trials, (_, at) => this.#experiences[at] as number);
  }
}
