import { randomUUID } from 'node:crypto';
import { importChannels } from '../../../server/src/features/channels/channels.import.ts';
import { importThreads } from '../../../server/src/features/threads/threads.import.ts';
import { ordinaryBody } from '../fan-out/drive.ts';

/** How much of everything: a size, and a hundredth of it. */
export interface Volume {
  messages: number;
  threads: number;
  followed: number;
}

/** What was made for one volume, and who looks at it. */
export interface Filled {
  threadId: string;
  /** The channel of the long thread, and that of the many threads. */
  longChannelId: string;
  channelId: string;
  personId: string;
}

const minute = 60_000;

/** A thread of so many messages, a channel of so many threads, and a person who follows so many of them. */
export async function fillVolume(
  volume: Volume,
  place: { cohortId: string; authors: readonly string[]; personId: string },
): Promise<Filled> {
  const [threadId, channelId, longChannelId] = [randomUUID(), randomUUID(), randomUUID()];
  await openChannels(place.cohortId, [channelId, longChannelId]);
  const thread = (id: string, inChannel: string, index: number, messages: number) => ({
    id,
    channelId: inChannel,
    title: `Fil ${index + 1} : qui a déjà essayé ?`,
    kind: 'discussion' as const,
    authorId: place.authors[0] ?? '',
    messages: messagesOf(messages, place.authors, Date.now() - (index + 1) * minute),
  });
  await importThreads([thread(threadId, longChannelId, 0, volume.messages)]);
  await importThreads(
    Array.from({ length: volume.threads }, (_, index) => ({
      ...thread(randomUUID(), channelId, index, 2),
      standings:
        index < volume.followed
          ? [{ personId: place.personId, following: true, readSeq: 1 + (index % 2) }]
          : [],
    })),
  );
  return { threadId, channelId, longChannelId, personId: place.personId };
}

function openChannels(cohortId: string, ids: readonly string[]): Promise<void> {
  const fields = { description: '', themeKey: null, territoryCode: null, openAfterEnd: false, position: 0 };
  return importChannels(
    ids.map((_id) => ({
      ...fields,
      _id,
      cohortId,
      kind: 'cohort' as const,
      membership: 'open' as const,
      name: `Canal ${_id.slice(0, 8)}`,
      createdAt: new Date(),
    })),
  );
}

function messagesOf(count: number, authors: readonly string[], endedAt: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    authorId: authors[index % authors.length] ?? '',
    body: `${ordinaryBody} (${index + 1})`,
    at: new Date(endedAt - (count - index) * 1_000),
  }));
}
