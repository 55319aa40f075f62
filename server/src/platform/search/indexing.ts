import { keysOf } from './keys.ts';
import { removeEntries } from './removing.ts';
import { entryId, entryPlace, type SearchEntryDoc, SearchEntryModel } from './search-entries.model.ts';
import type { Findable, SearchSource } from './sources.ts';
import { TOKENS_VERSION, type Word, wordsOf } from './tokens.ts';
import { countWords, forgetWords, keepWords } from './vocabulary.ts';

/** What has no date is no fresher than anything. */
const NO_DATE = new Date(0);
const AT_ONCE = 500;

/** Has the index hold these things as they stand now; what can be found no more leaves it. Doing it twice is the same. */
export async function indexThings(source: SearchSource, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    await indexSome(source, wanted.slice(start, start + AT_ONCE));
  }
}

async function indexSome(source: SearchSource, ids: readonly string[]): Promise<void> {
  const indexed = (await source.load(ids)).map((thing) => indexedFormOf(source, thing));
  const before = await SearchEntryModel.find({
    _id: { $in: ids.map((id) => entryId(source.kind, id)) },
  }).lean<SearchEntryDoc[]>();
  const known = new Map(before.map((entry) => [entry._id, entry]));
  const fresh = indexed.filter(({ entry }) => !isSame(entry, known.get(entry._id)));
  const there = new Set(indexed.map(({ entry }) => entry.subject));
  const gone = before.filter(({ subject }) => !there.has(subject));
  await removeEntries(gone);
  if (fresh.length === 0) return;
  await SearchEntryModel.bulkWrite(
    fresh.map(({ entry: { _id, ...fields } }) => ({
      updateOne: { filter: { _id }, update: { $set: fields }, upsert: true },
    })) as Parameters<typeof SearchEntryModel.bulkWrite>[0],
    { ordered: false },
  );
  for (const { entry, words } of fresh) {
    const said = known.get(entry._id);
    if (said) forgetWords([said.title, said.body], said.keys);
    countWords(words);
  }
  await keepWords();
}

function isSame(entry: SearchEntryDoc, before: SearchEntryDoc | undefined): boolean {
  return (
    before !== undefined &&
    JSON.stringify(Object.entries(entry).sort()) === JSON.stringify(Object.entries(before).sort())
  );
}

/** How the index keeps a thing, and the words that it counts. */
export function indexedFormOf(
  source: Pick<SearchSource, 'kind' | 'version' | 'named'>,
  thing: Findable,
): { entry: SearchEntryDoc; words: Word[] } {
  const [title, body] = [wordsOf(thing.title), wordsOf(thing.body)];
  const words = [...title, ...body];
  const marks = [source.kind, ...(thing.marks ?? [])];
  const keys = keysOf(words, { named: source.named, marks });
  const entry: SearchEntryDoc = {
    _id: entryId(source.kind, thing.id),
    kind: source.kind,
    subject: thing.id,
    place: entryPlace(source.kind, thing.place),
    group: thing.group ?? null,
    rank: thing.rank ?? 0,
    at: thing.at ?? NO_DATE,
    title: inLine(title),
    body: inLine(body),
    keys,
    also: keys,
    edition: editionOf(source),
  };
  return { entry, words };
}

/** Things that were indexed by another edition are indexed anew. */
export function editionOf(source: Pick<SearchSource, 'version'>): string {
  return `${TOKENS_VERSION}.${source.version}`;
}

function inLine(words: readonly Word[]): string {
  return words.length === 0 ? '' : ` ${words.map(({ surface }) => surface).join(' ')} `;
}
