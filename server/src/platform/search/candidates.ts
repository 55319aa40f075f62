import type { QueryFilter } from 'mongoose';
import { markKey } from './keys.ts';
import { entryPlace, type SearchEntryDoc, SearchEntryModel } from './search-entries.model.ts';
import type { AskedWords, Slot } from './slots.ts';
import type { Scope } from './sources.ts';

/** One of these marks, or none of them. */
export interface Marks {
  anyOf: readonly string[];
  negated: boolean;
}

/** Where things of one kind are looked for, beside what words say. */
export interface Range {
  kind: string;
  scopes: readonly Scope[];
  marks: readonly Marks[];
  /** Each: only in these groups, from beyond a rank in each; or not there. */
  beyond: readonly ReadonlyMap<string, number>[];
  notBeyond: readonly ReadonlyMap<string, number>[];
}

export interface Dates {
  from: Date | null;
  before: Date | null;
}

/** What scoring reads of something that was found. */
export type Candidate = Pick<
  SearchEntryDoc,
  '_id' | 'kind' | 'subject' | 'group' | 'rank' | 'at' | 'title' | 'body'
>;

const read = { kind: 1, subject: 1, group: 1, rank: 1, at: 1, title: 1, body: 1 } as const;

/** All that holds every slot, the freshest first; one more than `atMost` tells that there is more. */
export async function findCandidates(
  range: Range,
  words: AskedWords,
  dates: Dates,
  atMost: number,
): Promise<Candidate[]> {
  const asked = { ...keysFilter(range, words), ...dateFilter(dates) };
  const found = await Promise.all(range.scopes.map((scope) => findIn(range.kind, scope, asked, atMost)));
  const unique = new Map(found.flat().map((candidate) => [candidate._id, candidate]));
  return [...unique.values()];
}

/** The groups of all that holds every slot, however many: where things are to be counted, not ranked. */
export async function findGroups(range: Range, words: AskedWords): Promise<Set<string>> {
  const asked = keysFilter(range, words);
  const found = await Promise.all(
    range.scopes.map((scope) => {
      const filter = filterIn(range.kind, scope, asked);
      return filter ? SearchEntryModel.find(filter, { _id: 0, group: 1 }).lean<{ group: string }[]>() : [];
    }),
  );
  return new Set(found.flat().map(({ group }) => group));
}

async function findIn(
  kind: string,
  scope: Scope,
  asked: Record<string, unknown>,
  atMost: number,
): Promise<Candidate[]> {
  const filter = filterIn(kind, scope, asked);
  if (!filter) return [];
  return SearchEntryModel.find(filter, read)
    .sort({ at: -1 })
    .limit(atMost + 1)
    .lean<Candidate[]>();
}

/** Null where there is nowhere to look. */
function filterIn(
  kind: string,
  scope: Scope,
  asked: Record<string, unknown>,
): QueryFilter<SearchEntryDoc> | null {
  if (scope.places.length === 0 || scope.ids?.length === 0 || scope.groups?.length === 0) return null;
  return {
    place: { $in: scope.places.map((place) => entryPlace(kind, place)) },
    ...(scope.ids && { subject: { $in: [...scope.ids] } }),
    ...(scope.groups && { group: { $in: [...scope.groups] } }),
    ...asked,
  } as QueryFilter<SearchEntryDoc>;
}

/** The rarest of what is asked is looked up; the rest is checked in what that finds. */
function keysFilter({ kind, marks, beyond, notBeyond }: Range, words: AskedWords): Record<string, unknown> {
  const rarest = words.slots.reduce<Slot | null>(
    (best, slot) => (best === null || slot.uses < best.uses ? slot : best),
    null,
  );
  const wanted = marks.filter(({ negated }) => !negated);
  const keys = rarest
    ? [...new Set(rarest.alternatives.map(({ keys: [first = ''] }) => first))]
    : (wanted[0]?.anyOf.map(markKey) ?? [markKey(kind)]);
  const conditions = [
    ...words.slots.filter((slot) => slot !== rarest || needsCheck(slot)).map(slotFilter),
    ...wanted.map(({ anyOf }) => ({ also: { $in: anyOf.map(markKey) } })),
    ...words.phrases.map(phraseFilter),
    ...words.notPhrases.map((phrase) => ({ $nor: [phraseFilter(phrase)] })),
    ...beyond.map(groupsFilter),
    ...notBeyond.map((groups) => ({ $nor: [groupsFilter(groups)] })),
  ];
  const refused = [
    ...words.notKeys,
    ...marks.filter(({ negated }) => negated).flatMap(({ anyOf }) => anyOf.map(markKey)),
  ];
  if (refused.length > 0) conditions.push({ also: { $nin: refused } });
  const [only] = keys;
  return {
    keys: keys.length === 1 ? only : { $in: keys },
    ...(conditions.length > 0 && { $and: conditions }),
  };
}

function needsCheck({ alternatives }: Slot): boolean {
  return alternatives.some(({ keys }) => keys.length > 1);
}

function slotFilter({ alternatives }: Slot): Record<string, unknown> {
  const single = alternatives.filter(({ keys }) => keys.length === 1).flatMap(({ keys }) => keys);
  const several = alternatives.filter(({ keys }) => keys.length > 1);
  const ways = [
    ...(single.length > 0 ? [{ also: { $in: single } }] : []),
    ...several.map(({ keys }) => ({ also: { $all: [...keys] } })),
  ];
  const [only] = ways;
  return ways.length === 1 && only ? only : { $or: ways };
}

function phraseFilter(phrase: string): Record<string, unknown> {
  const holds = { $regex: phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') };
  return { $or: [{ title: holds }, { body: holds }] };
}

function groupsFilter(groups: ReadonlyMap<string, number>): Record<string, unknown> {
  if (groups.size === 0) return { group: { $in: [] } };
  return { $or: [...groups].map(([group, rank]) => ({ group, rank: { $gt: rank } })) };
}

function dateFilter({ from, before }: Dates): Record<string, unknown> {
  if (from === null && before === null) return {};
  // What has no date lies before all of them.
  return { at: { $gt: new Date(0), ...(from && { $gte: from }), ...(before && { $lt: before }) } };
}
