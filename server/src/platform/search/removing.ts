import type { ClientSession } from 'mongoose';
import { type SearchEntryDoc, SearchEntryModel } from './search-entries.model.ts';
import { forgetWords, keepWords } from './vocabulary.ts';

type EntryWords = Pick<SearchEntryDoc, '_id' | 'title' | 'body' | 'keys'>;

/** Takes out of the index what can be found no more, and out of the vocabulary what stood there alone. */
export async function removeEntries(entries: readonly EntryWords[]): Promise<void> {
  if (entries.length === 0) return;
  await SearchEntryModel.deleteMany({ _id: { $in: entries.map(({ _id }) => _id) } });
  await forgetAll(entries);
}

/** What transactions under way take away, by their session: each thing once, however often they are tried. */
const leaving = new WeakMap<ClientSession, Map<string, EntryWords>>();

/**
 * The same for all that stands in these groups, within a transaction: words are forgotten once it is committed.
 *
 * @param onError told where that failed: the entries are gone, and a word or another stays known
 */
export async function removeGroups(
  groups: readonly string[],
  session: ClientSession,
  onError: (error: unknown) => void,
): Promise<void> {
  const of = { group: { $in: [...groups] } };
  const entries = await SearchEntryModel.find(of, { title: 1, body: 1, keys: 1 })
    .session(session)
    .lean<EntryWords[]>();
  await SearchEntryModel.deleteMany(of, { session });
  const known = leaving.get(session);
  const gone = known ?? new Map<string, EntryWords>();
  for (const entry of entries) gone.set(entry._id, entry);
  if (known) return;
  leaving.set(session, gone);
  session.once('ended', () => {
    forgetGone(gone).catch(onError);
  });
}

/** A transaction may have been given up in the end: what is there still is found as before. */
async function forgetGone(entries: ReadonlyMap<string, EntryWords>): Promise<void> {
  const still = new Set(await SearchEntryModel.distinct('_id', { _id: { $in: [...entries.keys()] } }));
  await forgetAll([...entries.values()].filter(({ _id }) => !still.has(_id)));
}

async function forgetAll(entries: readonly EntryWords[]): Promise<void> {
  for (const { title, body, keys } of entries) forgetWords([title, body], keys);
  await keepWords();
}
