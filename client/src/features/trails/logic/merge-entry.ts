import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import { type EntryPart, partOf, withPart } from './entry.ts';

/** A part that two people wrote differently at the same time. */
export interface Clash {
  part: EntryPart;
  /** What the other wrote; what is mine stands in the entry. */
  theirs: string | null;
}

/** Both entries in one, and where they say different things. */
export interface Merged {
  entry: MilestoneEntry;
  clashes: Clash[];
}

/**
 * Puts together what two people made of the same entry. What only one of them changed is taken from them; of a part that
 * both changed, mine stands and theirs is told, so that nothing goes. Files and people met are lists: what was added by
 * either is there, what was taken out by either is not.
 */
export function mergeEntries(base: MilestoneEntry, mine: MilestoneEntry, theirs: MilestoneEntry): Merged {
  let entry = mine;
  const clashes: Clash[] = [];
  for (const part of partsOf(base, mine, theirs)) {
    const [was, here, there] = [partOf(base, part), partOf(mine, part), partOf(theirs, part)];
    if (there === was || there === here) continue;
    if (here === was) entry = withPart(entry, part, there);
    else clashes.push({ part, theirs: there });
  }
  return {
    entry: {
      ...entry,
      fileIds: mergeLists(base.fileIds, mine.fileIds, theirs.fileIds),
      partners: mergeLists(base.partners, mine.partners, theirs.partners),
    },
    clashes,
  };
}

function partsOf(...entries: readonly MilestoneEntry[]): EntryPart[] {
  const questions = new Set(entries.flatMap(({ answers }) => Object.keys(answers)));
  const answers = [...questions].map((key): EntryPart => `answer:${key}`);
  return ['state', 'level', 'notes', 'dueOn', 'form', ...answers];
}

function mergeLists<Item>(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const keys = (items: readonly Item[]) => new Set(items.map((item) => JSON.stringify(item)));
  const [was, here, there] = [keys(base), keys(mine), keys(theirs)];
  const kept = theirs.filter((item) => here.has(JSON.stringify(item)) || !was.has(JSON.stringify(item)));
  const added = mine.filter((item) => {
    const key = JSON.stringify(item);
    return !there.has(key) && !was.has(key);
  });
  return [...kept, ...added];
}
