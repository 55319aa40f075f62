import type { ExperienceFacts } from '@sentiers/shared/experiences/policy.ts';
import mongoose from 'mongoose';
import {
  type EditionLine,
  editionsChangedSince,
  type ReadersLine,
  readersChangedSince,
} from '../experiences/indexing.queries.ts';
import { loadTrialsChangedSince, type TrialLine } from '../trials/trials.queries.ts';
import { FacetIndex } from './facet-index.ts';
import { toldIn } from './indexed-experience.ts';
import { TrialIndex } from './trial-index.ts';
import { loadMarksChangedSince } from './using.queries.ts';

/** Two commits of the same moment may be seen one after the other, and servers' clocks differ: so much is read again. */
const OVERLAP_MS = 15_000;

type Edition = Omit<EditionLine, 'sections'> & ReturnType<typeof toldIn>;

/**
 * What this server knows of published experiences, of what others made of them, and when it learnt it. Asked before each
 * answer for what was changed since: a few indexed queries, which mostly find nothing.
 */
export class LibraryIndex {
  readonly facets = new FacetIndex();
  readonly trials = new TrialIndex(this.facets);
  readonly #editions = new Map<string, Edition>();
  readonly #readers = new Map<string, ExperienceFacts>();
  readonly #useful = new Map<string, Set<string>>();
  readonly #seen = {
    editions: new Latest(),
    readers: new Latest(),
    trials: new Latest(),
    marks: new Latest(),
  };

  /** To how many people it was useful. */
  usefulTo(experienceId: string): number {
    return this.#useful.get(experienceId)?.size ?? 0;
  }

  /** Learns what was changed since it last did. Not to be called while it runs: see `libraryAsItIs`. */
  async catchUp(): Promise<void> {
    const { editions, readers, trials, marks } = this.#seen;
    const [tried, marked, changed] = await Promise.all([
      loadTrialsChangedSince(trials.since),
      loadMarksChangedSince(marks.since),
      this.#readChanged(editions.since, readers.since),
    ]);
    for (const edition of changed.editions) this.#takeEdition(edition);
    for (const facts of changed.readers) this.#takeReaders(facts);
    for (const trial of tried) this.#takeTrial(trial);
    for (const mark of marked) this.#takeMark(mark);
    for (const id of changed.ids) this.#place(id);
  }

  async #readChanged(editionsSince: Date | null, readersSince: Date | null) {
    const ids = new Set<string>();
    const editions: (Edition & Pick<EditionLine, 'current'>)[] = [];
    const readers: ReadersLine[] = [];
    for await (const { sections, ...line } of editionsChangedSince(editionsSince)) {
      editions.push({ ...line, ...toldIn(sections) });
      ids.add(line.experienceId);
    }
    for await (const line of readersChangedSince(readersSince)) {
      readers.push(line);
      ids.add(line.id);
    }
    return { ids, editions, readers };
  }

  /** A new edition and the end of the one before come together, in any order. */
  #takeEdition(edition: Edition): void {
    this.#seen.editions.take(edition.changedAt);
    const known = this.#editions.get(edition.experienceId);
    if (edition.current) this.#editions.set(edition.experienceId, edition);
    else if (known?.number === edition.number) this.#editions.delete(edition.experienceId);
  }

  #takeReaders({ changedAt, ...facts }: ReadersLine): void {
    this.#seen.readers.take(changedAt);
    this.#readers.set(facts.id, facts);
  }

  #takeTrial(trial: TrialLine): void {
    this.#seen.trials.take(trial.changedAt);
    if (trial.removed) this.trials.drop(trial._id);
    else this.trials.put(trial);
  }

  #takeMark({
    _id,
    experienceId,
    reason,
    changedAt,
  }: Awaited<ReturnType<typeof loadMarksChangedSince>>[number]) {
    this.#seen.marks.take(changedAt);
    const marks = this.#useful.get(experienceId) ?? new Set();
    this.#useful.set(experienceId, marks);
    if (reason === null) marks.delete(_id);
    else marks.add(_id);
  }

  #place(id: string): void {
    const [edition, readers] = [this.#editions.get(id), this.#readers.get(id)];
    if (!edition || readers?.state !== 'published') {
      this.facets.drop(id);
      return;
    }
    const { cohortId, organisationId, authorIds, reviewerIds } = readers;
    const { number, publishedAt, kind, head, identity, levels, themes, places, steps } = edition;
    this.facets.put({
      ...{
        id,
        state: 'published',
        cohortId,
        organisationId,
        authorIds,
        reviewerIds,
        levels,
        themes,
        places,
        steps,
      },
      ...{ edition: number, publishedAt: publishedAt.getTime(), outcome: head.outcome },
      ...{ kind: { id: kind.id, name: kind.name }, namedAt: identity.level },
    });
  }
}

/** The latest moment seen in a collection, less what is to be read again. */
class Latest {
  #at: number | null = null;

  take(changedAt: Date): void {
    this.#at = Math.max(this.#at ?? 0, changedAt.getTime());
  }

  get since(): Date | null {
    return this.#at === null ? null : new Date(this.#at - OVERLAP_MS);
  }
}

/** One for each connection: what was learnt of a database says nothing of another one. */
const indexes = new WeakMap<object, LibraryIndex>();
let looking: Promise<LibraryIndex> | null = null;
/** Begins after the one that goes on. */
let waiting: Promise<LibraryIndex> | null = null;

/**
 * The index, with all that was committed before this was asked. Those who ask while it looks share the next look, which
 * begins after all of them asked. The first question builds it.
 */
export function libraryAsItIs(): Promise<LibraryIndex> {
  if (waiting) return waiting;
  if (!looking) return look();
  waiting = looking.then(look, look);
  return waiting;
}

function look(): Promise<LibraryIndex> {
  waiting = null;
  const index = indexOfConnection();
  const begun = index
    .catchUp()
    .then(() => index)
    .finally(() => {
      if (looking === begun) looking = null;
    });
  looking = begun;
  return begun;
}

function indexOfConnection(): LibraryIndex {
  const client = mongoose.connection.getClient();
  const index = indexes.get(client) ?? new LibraryIndex();
  indexes.set(client, index);
  return index;
}
