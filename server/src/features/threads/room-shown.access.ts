import { AppError } from '@sentiers/shared/errors.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { LONGEST_PIN } from '@sentiers/shared/rooms/schema.ts';
import type { Change } from '../../platform/journal/types.ts';
import { streamsOf } from './opening.access.ts';
import { type RoomPinDoc, type ThreadDoc, ThreadModel } from './threads.model.ts';

/**
 * What becomes of a room as something that it shows may not be read any more (a question that is dismissed): the big
 * screen and the phones are let go, in the unit that takes it away. Refused as `already_done` where they were led
 * elsewhere meanwhile. Call `forgetThreads` after the commit.
 */
export async function planLettingGo(roomId: string, shownId: string): Promise<Change[]> {
  const thread = await findThread(roomId);
  const fields = (['stage', 'focus'] as const).filter((field) => thread?.room?.[field]?.id === shownId);
  if (!thread || fields.length === 0) return [];
  return [
    changeOf(thread, {
      where: Object.fromEntries(fields.map((field) => [`room.${field}.id`, shownId])),
      update: { $set: Object.fromEntries(fields.map((field) => [`room.${field}`, null])) },
    }),
  ];
}

/** The same for a message that was pinned at the top of a room's discussion: it stands there no more. */
export async function planUnpinning(roomId: string, messageIds: readonly string[]): Promise<Change[]> {
  const thread = await findThread(roomId);
  if (!thread?.room?.pins?.some(({ id }) => messageIds.includes(id))) return [];
  return [changeOf(thread, { update: { $pull: { 'room.pins': { id: { $in: [...messageIds] } } } } })];
}

/** The same for one that is worded otherwise: what stands at the top follows. */
export async function planPinnedWords(roomId: string, messageId: string, body: string): Promise<Change[]> {
  const thread = await findThread(roomId);
  const index = thread?.room?.pins?.findIndex(({ id }) => id === messageId) ?? -1;
  if (!thread || index === -1) return [];
  const at = `room.pins.${index}`;
  return [
    changeOf(thread, {
      where: { [`${at}.id`]: messageId },
      update: { $set: { [`${at}.text`]: pinnedWords(body) } },
    }),
  ];
}

/** A message's words as they are pinned: on one line, the first of them. */
export function pinnedWords(body: string): RoomPinDoc['text'] {
  return excerptOf(body, LONGEST_PIN);
}

/** Read anew: another server may have shown it since. */
function findThread(roomId: string): Promise<ThreadDoc | null> {
  return ThreadModel.findById(roomId).lean<ThreadDoc>();
}

function changeOf(
  thread: Pick<ThreadDoc, '_id' | 'channelId'>,
  write: { where?: Record<string, unknown>; update: Record<string, Record<string, unknown>> },
): Change {
  return {
    entity: { kind: 'thread', id: thread._id },
    streams: streamsOf(thread),
    write: () => write,
    refused: () => new AppError('already_done'),
  };
}
