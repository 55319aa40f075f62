import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { Bits, Posting } from './bits.ts';
import { type IndexedExperience, isWide, placeKeys } from './indexed-experience.ts';
import { KeptOrder } from './kept-order.ts';

/** To whom a value is told: who reads a level, or all who read any of it. */
export type Telling = Level | 'head';

/** A facet's values; EPCI, communes and types of EPCI stand apart, for there are thousands of them. */
export type IndexedFacet = 'theme' | 'wide-place' | 'near-place' | 'step' | 'kind' | 'outcome' | 'cohort';

/** Who is near an experience, and reads all of it: see `levelsReadBy`. */
export type Nearness = 'cohort' | 'organisation' | 'author' | 'reviewer';

type Values = Map<string, Map<Telling, Posting>>;

/**
 * What published experiences tell, by facet, value and level, each a set of their numbers. Who reads which level is a set
 * too, so that what one reader finds, and counts, is a few passes over words of bits.
 */
export class FacetIndex {
  readonly all = new Bits();
  readonly #numbers = new Map<string, number>();
  readonly #experiences: (IndexedExperience | undefined)[] = [];
  readonly #facets = new Map<IndexedFacet, Values>();
  readonly #ofLevel = new Map<Level, Posting>();
  readonly #near = new Map<string, Posting>();
  readonly #byDate = new KeptOrder((a, b) => comesBefore(this.experience(a), this.experience(b)));

  /** More than any number it holds. */
  get size(): number {
    return this.#experiences.length;
  }

  /** Of an experience that it holds. */
  numberOf(id: string): number | undefined {
    const number = this.#numbers.get(id);
    return number !== undefined && this.all.has(number) ? number : undefined;
  }

  /** The number that an experience has, or will: what others made of it may be known before it is, and after. */
  reserve(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#experiences.push(undefined) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  experience(number: number): IndexedExperience {
    return this.#experiences[number] as IndexedExperience;
  }

  find(id: string): IndexedExperience | undefined {
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.#experiences[number];
  }

  /** Holds it as it is now, in the place of what it was. */
  put(experience: IndexedExperience): void {
    const number = this.reserve(experience.id);
    const before = this.#experiences[number];
    const isMoved = !before || comesBefore(before, experience) !== 0;
    if (before) for (const posting of this.#postingsOf(before)) posting.delete(number);
    if (before && isMoved) this.#byDate.delete(number);
    this.#experiences[number] = experience;
    this.all.add(number);
    for (const posting of this.#postingsOf(experience)) posting.add(number);
    if (isMoved) this.#byDate.add(number);
  }

  drop(id: string): void {
    const number = this.numberOf(id);
    if (number === undefined) return;
    for (const posting of this.#postingsOf(this.experience(number))) posting.delete(number);
    this.#byDate.delete(number);
    this.#experiences[number] = undefined;
    this.all.delete(number);
  }

  /** Every value of a facet, by whom it is told to. */
  values(facet: IndexedFacet): ReadonlyMap<string, ReadonlyMap<Telling, Posting>> {
    return this.#valuesOf(facet);
  }

  /** The one of this kind that was published last. */
  latestOfKind(kindId: string): IndexedExperience | undefined {
    const posting = this.#valuesOf('kind').get(kindId)?.get('head');
    const number = this.byDate().find((each) => posting?.has(each) === true);
    return number === undefined ? undefined : this.experience(number);
  }

  ofLevel(level: Level): Posting {
    return entry(this.#ofLevel, level, () => new Posting());
  }

  /** Those that this cohort, organisation, author or reviewer is near. */
  near(nearness: Nearness, id: string): Posting | undefined {
    return this.#near.get(`${nearness}/${id}`);
  }

  /** Their numbers, the latest published first. */
  byDate(): Uint32Array {
    return this.#byDate.list(() => this.all);
  }

  *#postingsOf(experience: IndexedExperience): Generator<Posting> {
    for (const level of experience.levels) yield this.ofLevel(level);
    for (const { value, level } of experience.themes) yield this.#posting('theme', value, level);
    for (const { value, level } of experience.steps) yield this.#posting('step', value, level);
    for (const { value, level } of experience.places) {
      for (const key of placeKeys(value)) {
        yield this.#posting(isWide(key) ? 'wide-place' : 'near-place', key, level);
      }
    }
    yield this.#posting('kind', experience.kind.id, 'head');
    if (experience.outcome) yield this.#posting('outcome', experience.outcome, 'head');
    if (experience.cohortId) {
      yield this.#posting('cohort', experience.cohortId, experience.namedAt);
      yield this.#nearPosting('cohort', experience.cohortId);
    }
    if (experience.organisationId) yield this.#nearPosting('organisation', experience.organisationId);
    for (const id of experience.authorIds) yield this.#nearPosting('author', id);
    for (const id of experience.reviewerIds) yield this.#nearPosting('reviewer', id);
  }

  #posting(facet: IndexedFacet, value: string, telling: Telling): Posting {
    const tellings = entry(this.#valuesOf(facet), value, () => new Map<Telling, Posting>());
    return entry(tellings, telling, () => new Posting());
  }

  #nearPosting(nearness: Nearness, id: string): Posting {
    return entry(this.#near, `${nearness}/${id}`, () => new Posting());
  }

  #valuesOf(facet: IndexedFacet): Values {
    return entry(this.#facets, facet, (): Values => new Map());
  }
}

type Dated = Pick<IndexedExperience, 'publishedAt' | 'id'>;

/** Sorts the latest published first. */
export function comesBefore(a: Dated, b: Dated): number {
  return b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
