import type { Cost, SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { bothBodies, hasAllOf, mergeBodies } from './merge-paragraphs.ts';
import type { PartContent } from './part-content.ts';

/** A choice that two people made differently: mine stands, theirs is told. */
export interface OtherChoice {
  /** `level`, `outcome`, `cost.euros`… */
  field: string;
  theirs: unknown;
}

export type Merged =
  | { kind: 'clean'; content: PartContent; others: readonly OtherChoice[] }
  /** Both wrote the same paragraph anew: someone must choose. */
  | { kind: 'conflict' };

/** What two people made of one part of an experience. Of choices made differently mine is kept, and theirs told. */
export function mergeContent(base: PartContent, mine: PartContent, theirs: PartContent): Merged {
  const merge = new Merge();
  const content = merge.content(base, mine, theirs);
  return merge.isConflict ? { kind: 'conflict' } : { kind: 'clean', content, others: merge.others };
}

/** Mine and all words of theirs. */
export function bothContents(mine: PartContent, theirs: PartContent): PartContent {
  const withBoth = new Merge('both');
  return withBoth.content(mine, mine, theirs);
}

/** What was written over something, together with what that became meanwhile: all of both where they don't fit. */
export function joined(base: PartContent, written: PartContent, now: PartContent): PartContent {
  const merged = mergeContent(base, written, now);
  return merged.kind === 'clean' ? merged.content : bothContents(written, now);
}

/** Whether something has all that another brought to what it began with: words, and what was chosen. */
export function hasAllBrought(content: PartContent, base: PartContent, brought: PartContent): boolean {
  const [there, before, after] = [wordsOf(content), wordsOf(base), wordsOf(brought)];
  const hasWords = after.every((words, at) => hasAllOf(there[at] ?? '', before[at] ?? '', words));
  if (!hasWords) return false;
  const [chosen, chosenBefore, chosenThen] = [choicesOf(content), choicesOf(base), choicesOf(brought)];
  return chosenThen.every((one, at) => one === chosenBefore[at] || one === chosen[at]);
}

/** All that is not paragraphs, always in the same order. */
function choicesOf(content: PartContent): readonly string[] {
  const choices = (): readonly unknown[] => {
    if (content.of === 'head') return [content.outcome, content.coverId];
    if (content.of === 'identity') return [content.level, content.replacements];
    const { level, value } = content;
    if (value.type === 'text') return [level];
    if (value.type !== 'cost') return [level, Object.entries(value)];
    const { euros, eurosPerYear, days, months } = value.cost;
    return [level, euros, eurosPerYear, days, months];
  };
  return choices().map((one) => JSON.stringify(one));
}

/** The fields in which paragraphs are written, always in the same order. */
export function wordsOf(content: PartContent): readonly string[] {
  if (content.of === 'head') return [content.title, content.summary];
  if (content.of === 'identity') return [content.pseudonym];
  const { value } = content;
  const body = value.type === 'text' ? value.body : value.type === 'cost' ? value.cost.note : '';
  return [content.title ?? '', body];
}

class Merge {
  readonly others: OtherChoice[] = [];
  isConflict = false;
  readonly #how: 'three-ways' | 'both';

  constructor(how: 'three-ways' | 'both' = 'three-ways') {
    this.#how = how;
  }

  content(base: PartContent, mine: PartContent, theirs: PartContent): PartContent {
    if (mine.of === 'head' && theirs.of === 'head' && base.of === 'head') {
      return {
        of: 'head',
        title: this.#line('title', base.title, mine.title, theirs.title),
        summary: this.#words(base.summary, mine.summary, theirs.summary),
        outcome: this.#choice('outcome', base.outcome, mine.outcome, theirs.outcome),
        coverId: this.#choice('cover', base.coverId, mine.coverId, theirs.coverId),
      };
    }
    if (mine.of === 'identity' && theirs.of === 'identity' && base.of === 'identity') {
      return {
        of: 'identity',
        level: this.#choice('level', base.level, mine.level, theirs.level),
        pseudonym: this.#line('pseudonym', base.pseudonym, mine.pseudonym, theirs.pseudonym),
        replacements: this.#list(
          base.replacements,
          mine.replacements,
          theirs.replacements,
          ({ from }) => from,
        ),
      };
    }
    if (mine.of === 'section' && theirs.of === 'section' && base.of === 'section') {
      return {
        of: 'section',
        level: this.#choice('level', base.level, mine.level, theirs.level),
        title:
          mine.title === null ? null : this.#line('title', base.title ?? '', mine.title, theirs.title ?? ''),
        value: this.#value(base.value, mine.value, theirs.value),
      };
    }
    return mine;
  }

  #value(base: SectionValue, mine: SectionValue, theirs: SectionValue): SectionValue {
    if (mine.type === 'text' && theirs.type === 'text' && base.type === 'text') {
      return { type: 'text', body: this.#words(base.body, mine.body, theirs.body) };
    }
    if (mine.type === 'territory' && theirs.type === 'territory' && base.type === 'territory') {
      return { type: 'territory', codes: this.#list(base.codes, mine.codes, theirs.codes, String) };
    }
    if (mine.type === 'themes' && theirs.type === 'themes' && base.type === 'themes') {
      return { type: 'themes', keys: this.#list(base.keys, mine.keys, theirs.keys, String) };
    }
    if (mine.type === 'step' && theirs.type === 'step' && base.type === 'step') {
      return { type: 'step', step: this.#choice('step', base.step, mine.step, theirs.step) };
    }
    if (mine.type === 'cost' && theirs.type === 'cost' && base.type === 'cost') {
      return { type: 'cost', cost: this.#cost(base.cost, mine.cost, theirs.cost) };
    }
    if (mine.type === 'documents' && theirs.type === 'documents' && base.type === 'documents') {
      const idOf = ({ fileId }: { fileId: string }) => fileId;
      return {
        type: 'documents',
        documents: this.#list(base.documents, mine.documents, theirs.documents, idOf),
      };
    }
    return mine;
  }

  #cost(base: Cost, mine: Cost, theirs: Cost): Cost {
    const figure = (name: 'euros' | 'eurosPerYear' | 'days' | 'months') =>
      this.#choice(`cost.${name}`, base[name], mine[name], theirs[name]);
    return {
      euros: figure('euros'),
      eurosPerYear: figure('eurosPerYear'),
      days: figure('days'),
      months: figure('months'),
      note: this.#words(base.note, mine.note, theirs.note),
    };
  }

  #words(base: string, mine: string, theirs: string): string {
    const [before, own, other] = [base.trim(), mine.trim(), theirs.trim()];
    if (other === own) return mine;
    if (this.#how === 'both') return bothBodies(own, other);
    if (other === before) return mine;
    const merged = mergeBodies(before, own, other);
    if (merged === null) this.isConflict = true;
    return merged ?? mine;
  }

  #list<Item>(
    base: readonly Item[],
    mine: readonly Item[],
    theirs: readonly Item[],
    nameOf: (item: Item) => string,
  ): Item[] {
    return mergeLists(this.#how === 'both' ? [] : base, mine, theirs, nameOf);
  }

  /** A line can't be two: of two that were written, someone chooses. */
  #line(field: string, base: string, mine: string, theirs: string): string {
    const [before, own, other] = [base.trim(), mine.trim(), theirs.trim()];
    if (other === before || other === own || this.#how === 'both') return mine;
    if (own === before) return theirs;
    this.others.push({ field, theirs });
    return mine;
  }

  #choice<Value>(field: string, base: Value, mine: Value, theirs: Value): Value {
    if (theirs === base || theirs === mine || this.#how === 'both') return mine;
    if (mine === base) return theirs;
    this.others.push({ field, theirs });
    return mine;
  }
}

/** Lists of things that have a name: what either added is there, what either took out is not. */
function mergeLists<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  const named = (items: readonly Item[]) => new Map(items.map((item) => [nameOf(item), item]));
  const [before, other, own] = [named(base), named(theirs), named(mine)];
  const kept = mine.filter((item) => other.has(nameOf(item)) || !before.has(nameOf(item)));
  const added = theirs.filter((item) => !own.has(nameOf(item)) && !before.has(nameOf(item)));
  const merged = kept.map((item) => {
    const name = nameOf(item);
    const [was, theirOwn] = [before.get(name), other.get(name)];
    const unchanged = was !== undefined && JSON.stringify(was) === JSON.stringify(item);
    return unchanged && theirOwn !== undefined ? theirOwn : item;
  });
  return [...merged, ...added];
}
