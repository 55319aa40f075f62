import { randomUUID } from 'node:crypto';
import { importChannels } from '../../../server/src/features/channels/channels.import.ts';
import { importCohorts } from '../../../server/src/features/cohorts/cohorts.import.ts';
import { messagesToSearch } from '../../../server/src/features/messages/messages.search.ts';
import { importThreads } from '../../../server/src/features/threads/threads.import.ts';
import { insertAll } from '../../../server/src/platform/database/insert-all.ts';
import { indexedFormOf } from '../../../server/src/platform/search/indexing.ts';
import { SearchEntryModel } from '../../../server/src/platform/search/search-entries.model.ts';
import { countWords, keepWords } from '../../../server/src/platform/search/vocabulary.ts';
import { seeded, writer } from './words.ts';

/** So many channels, of which the member reads a tenth. */
const CHANNELS = 100;
const READABLE = 10;
const THREADS_A_CHANNEL = 2;
const byPlace = { place: 1, keys: 1, at: -1 } as const;
const everyMinute = 60_000;

/** Writes the messages, and indexes them by the code that indexes any; the index itself is built at the end. */
export async function fillSearch(
  messages: number,
  place: { cohortId: string; people: readonly string[] },
): Promise<void> {
  const channels = await openChannels(place.cohortId);
  const random = seeded(20_251_126);
  const write = writer(random);
  const each = Math.ceil(messages / (CHANNELS * THREADS_A_CHANNEL));
  await SearchEntryModel.collection.dropIndex('place_1_keys_1_at_-1');
  let at = Date.now() - messages * everyMinute;
  for (let round = 0; round < THREADS_A_CHANNEL; round += 1) {
    for (const channelId of channels) {
      at += each * everyMinute;
      await fillThread(channelId, each, { people: place.people, write, at });
    }
  }
  await keepWords(true);
  await SearchEntryModel.collection.createIndex(byPlace);
}

async function fillThread(
  channelId: string,
  count: number,
  { people, write, at }: { people: readonly string[]; write: () => string; at: number },
): Promise<void> {
  const id = randomUUID();
  const messages = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    authorId: people[i % people.length] ?? '',
    body: write(),
    at: new Date(at + i * everyMinute),
  }));
  const authorId = people[0] ?? '';
  await importThreads([
    { id, channelId, title: `Fil du banc ${id}`, kind: 'discussion', authorId, messages },
  ]);
  const indexed = messages.map((message, i) =>
    indexedFormOf(messagesToSearch, {
      id: message.id,
      place: channelId,
      group: id,
      rank: i + 1,
      at: message.at,
      title: '',
      body: message.body,
      marks: [`author:${message.authorId}`],
    }),
  );
  for (const { words } of indexed) countWords(words);
  await insertAll(
    SearchEntryModel,
    indexed.map(({ entry }) => entry),
  );
}

/** The cohort's ten, and ninety of another one. */
async function openChannels(cohortId: string): Promise<string[]> {
  const otherCohortId = randomUUID();
  const createdAt = new Date();
  await importCohorts([
    { _id: otherCohortId, name: 'Une autre cohorte', year: 2025, ended: false, createdAt },
  ]);
  const ids = Array.from({ length: CHANNELS }, () => randomUUID());
  await importChannels(
    ids.map((_id, index) => ({
      _id,
      cohortId: index < READABLE ? cohortId : otherCohortId,
      kind: 'cohort' as const,
      membership: 'open' as const,
      name: `Canal ${index + 1}`,
      description: '',
      themeKey: null,
      territoryCode: null,
      openAfterEnd: false,
      position: index + 1,
      createdAt,
    })),
  );
  return ids;
}
