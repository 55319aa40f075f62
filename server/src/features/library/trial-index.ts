import { type Actor, holdsIn, isCoordinator } from '@sentiers/shared/actor.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { Bits, Posting } from './bits.ts';
import type { FacetIndex } from './facet-index.ts';
import type { IndexedTrial } from './indexed-uses.ts';
import { KnownTrials } from './known-trials.ts';
import { nobodys, type ReaderView } from './reader-view.ts';

/** Whom a trial is told whatever its level: who tried, their cohort, who accompanies their organisation. */
type Nearness = 'person' | 'cohort' | 'organisation';

/**
 * Trials by whom they are told, each a set of their numbers, as the experiences are in `FacetIndex`: what one reader may
 * know of is a few passes over words of bits and one over columns, and no policy is asked trial by trial.
 */
export class TrialIndex {
  readonly #index: FacetIndex;
  readonly #numbers = new Map<string, number>();
  readonly #trials: (IndexedTrial | undefined)[] = [];
  /** By number of trial, the number of what was tried. */
  readonly #experiences: number[] = [];
  readonly #free: number[] = [];
  readonly #all = new Bits();
  readonly #ofLevel = new Map<Level, Posting>();
  readonly #near = new Map<string, Posting>();

  constructor(index: FacetIndex) {
    this.#index = index;
  }

  /** Holds it as it is now, in the place of what it was. */
  put(trial: IndexedTrial): void {
    this.drop(trial._id);
    const number = this.#free.pop() ?? this.#trials.length;
    this.#numbers.set(trial._id, number);
    this.#trials[number] = trial;
    this.#experiences[number] = this.#index.reserve(trial.experienceId);
    this.#all.add(number);
    for (const posting of this.#postingsOf(trial)) posting.add(number);
  }

  drop(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    for (const posting of this.#postingsOf(this.#trials[number] as IndexedTrial)) posting.delete(number);
    this.#numbers.delete(id);
    this.#trials[number] = undefined;
    this.#all.delete(number);
    this.#free.push(number);
  }

  /** The same that `canReadTrial` says of each, of the experiences that they read: the others are in no answer. */
  knownBy({ actor, readable }: ReaderView): KnownTrials {
    const known = new KnownTrials(this.#index.size);
    if (actor.suspended) return known;
    const told = this.#toldTo(actor);
    const written = new Bits(this.#index.size);
    this.#index.near('author', actor.personId)?.addTo(written, readable);
    for (const number of this.#all) {
      const experience = this.#experiences[number] as number;
      if (!readable.has(experience) || !(told.has(number) || written.has(experience))) continue;
      known.add(experience, this.#trials[number] as IndexedTrial);
    }
    return known;
  }

  /** By who they are: told to their level, or near. */
  #toldTo(actor: Actor): Bits {
    if (isCoordinator(actor)) return this.#all;
    const told = new Bits(this.#trials.length);
    const add = (posting: Posting | undefined) => posting?.addTo(told, this.#all);
    const read = levelsReadBy(actor, nobodys);
    for (const level of read) add(this.#ofLevel.get(level));
    add(this.#nearTo('person', actor.personId));
    // Who reads what is public alone has no place in the programme, and is near nothing.
    for (const { scope } of read.length > 1 ? actor.grants : []) {
      if (holdsIn(actor, 'cohort', scope.id, ['member', 'alumni', 'facilitator'])) {
        add(this.#nearTo('cohort', scope.id));
      }
      if (holdsIn(actor, 'organisation', scope.id, ['accompanying'])) {
        add(this.#nearTo('organisation', scope.id));
      }
    }
    return told;
  }

  #nearTo(nearness: Nearness, id: string | null): Posting | undefined {
    return this.#near.get(`${nearness}/${id}`);
  }

  *#postingsOf({ level, personId, cohortId, organisationId }: IndexedTrial): Generator<Posting> {
    yield this.#posting(this.#ofLevel, level);
    yield this.#posting(this.#near, `person/${personId}`);
    if (cohortId !== null) yield this.#posting(this.#near, `cohort/${cohortId}`);
    if (organisationId !== null) yield this.#posting(this.#near, `organisation/${organisationId}`);
  }

  #posting<Key>(postings: Map<Key, Posting>, key: Key): Posting {
    const posting = postings.get(key) ?? new Posting();
    postings.set(key, posting);
    return posting;
  }
}
