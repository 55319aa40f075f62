import { setTimeout as delay } from 'node:timers/promises';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { editionOf, indexedFormOf, indexThings } from './indexing.ts';
import { removeEntries } from './removing.ts';
import { type SearchEntryDoc, SearchEntryModel } from './search-entries.model.ts';
import { type SearchSource, searchSources } from './sources.ts';
import { countWords, keepWords } from './vocabulary.ts';

const PAGE = 500;

/**
 * Brings the index up to what there is: what was imported past the events, what an earlier edition indexed, what
 * changed without an event. Ends early when aborted; may run at every start, on every server.
 */
export async function catchUpIndex(signal: AbortSignal): Promise<void> {
  for (const source of searchSources()) await catchUp(source, signal);
}

async function catchUp(source: SearchSource, signal: AbortSignal): Promise<void> {
  for (let after = ''; !signal.aborted; ) {
    const ids = await source.list(after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) break;
    await (source.touchedBy ? indexMissing(source, ids) : indexThings(source, ids));
    after = last;
  }
  if (!signal.aborted) await dropGone(source, signal);
  await keepWords(true);
}

/** How often what changes without an event is looked through: people, channels, organisations are few. */
const AGAIN_MS = 10 * 60_000;

/** Catches up in the background, and keeps so. Answers how to stop. */
export function keepIndex(onError: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  const run = async () => {
    await catchUpIndex(stopping.signal);
    for (;;) {
      await delay(AGAIN_MS, undefined, { signal: stopping.signal, ref: false });
      for (const source of searchSources()) if (!source.touchedBy) await catchUp(source, stopping.signal);
    }
  };
  const running = run().catch((error: unknown) => {
    if (!stopping.signal.aborted) onError(error);
  });
  return async () => {
    stopping.abort();
    await running;
    await keepWords(true);
  };
}

/** Only what is not there: what an event brought meanwhile is fresher than what was read here. */
async function indexMissing(source: SearchSource, ids: readonly string[]): Promise<void> {
  const edition = editionOf(source);
  const known = new Set(
    await SearchEntryModel.distinct('subject', { kind: source.kind, edition, subject: { $in: [...ids] } }),
  );
  const missing = ids.filter((id) => !known.has(id));
  const things = missing.length === 0 ? [] : await source.load(missing);
  if (things.length === 0) return;
  const fresh = things.map((thing) => indexedFormOf(source, thing));
  await writeUnlessThere(fresh.map(({ entry }) => entry));
  for (const { words } of fresh) countWords(words);
  await keepWords();
  const still = new Set((await source.load(missing)).map(({ id }) => id));
  const gone = things.filter(({ id }) => !still.has(id)).map(({ id }) => id);
  if (gone.length > 0) await indexThings(source, gone);
}

async function writeUnlessThere(entries: readonly SearchEntryDoc[]): Promise<void> {
  const operations = entries.map(({ _id, edition, ...fields }) => ({
    updateOne: {
      filter: { _id, edition: { $ne: edition } },
      update: { $set: { ...fields, edition } },
      upsert: true,
    },
  }));
  try {
    await SearchEntryModel.bulkWrite(operations as Parameters<typeof SearchEntryModel.bulkWrite>[0], {
      ordered: false,
    });
  } catch (error) {
    // An event brought it in this very moment.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Entries of what is no more, and of an earlier edition: all that exists has been indexed by now. */
async function dropGone(source: SearchSource, signal: AbortSignal): Promise<void> {
  const { kind } = source;
  await SearchEntryModel.deleteMany({ kind, edition: { $ne: editionOf(source) } });
  if (source.touchedBy) return;
  for (let after = ''; !signal.aborted; ) {
    const page = await SearchEntryModel.find(
      { kind, edition: editionOf(source), subject: { $gt: after } },
      { subject: 1, title: 1, body: 1, keys: 1 },
    )
      .sort({ subject: 1 })
      .limit(PAGE)
      .lean<Pick<SearchEntryDoc, '_id' | 'subject' | 'title' | 'body' | 'keys'>[]>();
    const last = page.at(-1);
    if (last === undefined) return;
    const ids = page.map(({ subject }) => subject);
    const there = new Set((await source.load(ids)).map(({ id }) => id));
    await removeEntries(page.filter(({ subject }) => !there.has(subject)));
    after = last.subject;
  }
}
