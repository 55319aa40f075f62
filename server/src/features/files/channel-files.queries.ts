import type { Actor } from '@sentiers/shared/actor.ts';
import type { FileKind, ShownFile } from '@sentiers/shared/files/schema.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { readChannel } from '../channels/channels.access.ts';
import { findShowingMessages, type ShowingMessage } from '../messages/shown-files.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { findTitlesOfChannel } from '../threads/threads.queries.ts';
import { loadFileSummaries } from './file-summaries.queries.ts';

const positionSchema = z.object({ at: instantSchema.transform((at) => new Date(at)), id: z.guid() });
type Position = z.infer<typeof positionSchema>;

/** Messages looked through at once, and how often for one page: a rare kind leaves a page short, never a wait. */
const BATCH = 200;
const MOST_BATCHES = 5;

interface Request {
  channelId: string;
  kind?: FileKind | undefined;
  before?: string | undefined;
  limit: number;
}

/**
 * Files shown in a channel, the latest first. A page ends with a message; one may hold fewer files than were asked
 * for, or a few more, and is the last only where `next` is null.
 */
export async function listFilesOfChannel(
  actor: Actor,
  { channelId, kind, before, limit }: Request,
): Promise<{ items: ShownFile[]; next: string | null }> {
  await readChannel(actor, channelId);
  let after = decodeCursor(before, positionSchema);
  const titles = await findTitlesOfChannel(channelId);
  const items: ShownFile[] = [];
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const messages = await findShowingMessages([...titles.keys()], after, BATCH);
    const presented = await presentShown(messages, titles);
    for (const [index, message] of messages.entries()) {
      const files = presented[index]?.filter(({ file }) => kind === undefined || file.kind === kind) ?? [];
      items.push(...files);
      after = { at: message.createdAt, id: message._id };
      if (items.length >= limit) return { items, next: encodeCursor(after satisfies Position) };
    }
    if (messages.length < BATCH) return { items, next: null };
  }
  return { items, next: encodeCursor(after) };
}

/** The files of each message. */
async function presentShown(
  messages: readonly ShowingMessage[],
  titles: ReadonlyMap<string, string>,
): Promise<ShownFile[][]> {
  const [files, people] = await Promise.all([
    loadFileSummaries(messages.flatMap(({ files: shown }) => shown)),
    loadPersonSummaries(messages.map(({ authorId }) => authorId)),
  ]);
  return messages.map((message) =>
    message.files
      .map((id) => files.get(id))
      .filter((file) => file !== undefined)
      .map((file) => ({
        file,
        threadId: message.conversationId,
        threadTitle: titles.get(message.conversationId) ?? '',
        messageId: message._id,
        seq: message.seq,
        author: summaryOf(people, message.authorId),
        at: message.createdAt.toISOString(),
      })),
  );
}
