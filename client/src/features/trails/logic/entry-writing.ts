import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import { type EntryPart, partOf, saysTheSame, sendable, withPart } from './entry.ts';
import { type Clash, mergeEntries } from './merge-entry.ts';

/** What stands on the server. */
export interface Stood {
  entry: MilestoneEntry;
  revision: number;
}

/** What is being written at a milestone, and over what: all of it is kept by the device. */
export interface Written {
  entry: MilestoneEntry;
  base: Stood;
  /** What left and was not answered yet: it may have arrived. */
  sent: MilestoneEntry | null;
  clashes: readonly Clash[];
}

/** Nothing written yet, over what stands there. */
export function startWriting(base: Stood): Written {
  return { entry: base.entry, base, sent: null, clashes: [] };
}

/** Whether something of it is not on the server. */
export function isUnsaved({ entry, base, clashes }: Written): boolean {
  return clashes.length > 0 || !saysTheSame(sendable(entry), base.entry);
}

/** Goes on over what stands there now: mine, that arrived; or another person's words, that are put together with mine. */
export function rebase(written: Written, stands: Stood): Written {
  if (stands.revision <= written.base.revision) return written;
  const { entry, base, sent, clashes } = written;
  const isMine =
    sent !== null && stands.revision === base.revision + 1 && saysTheSame(sendable(sent), stands.entry);
  if (isMine) return { entry, base: stands, sent: null, clashes };
  const merged = mergeEntries(base.entry, sendable(entry), stands.entry);
  const isFresh = ({ part }: Clash) => !merged.clashes.some((one) => one.part === part);
  // What was asked about before and they left alone is still to be chosen.
  const open = clashes
    .filter(isFresh)
    .filter(({ part }) => partOf(stands.entry, part) !== partOf(merged.entry, part));
  return { entry: merged.entry, base: stands, sent: null, clashes: [...open, ...merged.clashes] };
}

/** What was chosen of two versions of a part. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Ends a clash. `both`: of words only, one under the other. */
export function choose(written: Written, part: EntryPart, choice: Choice): Written {
  const clash = written.clashes.find((one) => one.part === part);
  if (!clash) return written;
  const mine = partOf(written.entry, part);
  const both = [mine, clash.theirs].filter((words) => words !== null && words !== '').join('\n\n');
  const value = { mine, theirs: clash.theirs, both }[choice];
  return {
    ...written,
    entry: withPart(written.entry, part, value),
    clashes: written.clashes.filter((one) => one !== clash),
  };
}
