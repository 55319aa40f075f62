import type { Actor } from '@sentiers/shared/actor.ts';
import type { AuditAction, AuditEntry } from '@sentiers/shared/audit/schema.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { loadChannels } from '../channels/channels.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { findReadableThreads } from '../threads/threads.access.ts';
import { type AuditDoc, AuditModel } from './audit.model.ts';

const cursorSchema = z.object({ at: instantSchema, id: z.guid() });

interface AuditPage {
  action?: AuditAction | undefined;
  personId?: string | undefined;
  before?: string | undefined;
  limit: number;
}

/** What was done, the latest first. */
export async function listAudit(
  actor: Actor,
  { action, personId, before, limit }: AuditPage,
): Promise<{ items: AuditEntry[]; next: string | null }> {
  const after = decodeCursor(before, cursorSchema);
  const at = after && new Date(after.at);
  const found = await AuditModel.find({
    ...(action && { action }),
    ...(personId && { by: personId }),
    ...(after && at && { $or: [{ at: { $lt: at } }, { at, _id: { $lt: after.id } }] }),
  })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<AuditDoc[]>();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: await present(actor, page),
    next: last ? encodeCursor({ at: last.at.toISOString(), id: last._id }) : null,
  };
}

/** With the names of today, of what the actor reads. */
async function present(actor: Actor, lines: readonly AuditDoc[]): Promise<AuditEntry[]> {
  const ids = (pick: (line: AuditDoc) => (string | null)[]) =>
    lines.flatMap(pick).filter((id) => id !== null);
  const [people, threads, channels] = await Promise.all([
    loadPersonSummaries(lines.map(({ by }) => by)),
    findReadableThreads(
      actor,
      ids(({ threadId, toThreadId }) => [threadId, toThreadId]),
    ),
    loadChannels(ids(({ channelId, toChannelId }) => [channelId, toChannelId])),
  ]);
  const thread = (id: string | null) => named(id, threads.get(id ?? '')?.thread.title);
  const channel = (id: string | null) => named(id, channels.get(id ?? '')?.channel.name);
  return lines.map((line) => ({
    id: line._id,
    at: line.at.toISOString(),
    by: summaryOf(people, line.by),
    action: line.action,
    thread: thread(line.threadId),
    channel: channel(line.channelId),
    toThread: thread(line.toThreadId),
    toChannel: channel(line.toChannelId),
    messages: line.messages,
    format: line.format,
  }));
}

function named(id: string | null, name: string | undefined): AuditEntry['thread'] {
  return id === null || name === undefined ? null : { id, name };
}
