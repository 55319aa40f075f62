import type { Actor } from '@sentiers/shared/actor.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { listDirectChannelIds } from '../channels/direct-channels.access.ts';
import { loadSummaries } from '../threads/threads.queries.ts';

const positionSchema = z.object({ at: instantSchema.transform((at) => new Date(at)), id: z.guid() });
type Line = Pick<StreamDoc, '_id' | 'activityAt'>;

/** The actor's direct conversations in which something was written, the most recently active first. */
export async function listDirect(
  actor: Actor,
  page: { before?: string | undefined; limit: number },
): Promise<{ items: ThreadSummary[]; next: string | null }> {
  const after = decodeCursor(page.before, positionSchema);
  const found = await StreamModel.find(
    {
      home: { $in: await listDirectChannelIds(actor) },
      lastSeq: { $gt: 0 },
      ...(after && {
        $or: [{ activityAt: { $lt: after.at } }, { activityAt: after.at, _id: { $gt: after.id } }],
      }),
    },
    { activityAt: 1 },
  )
    .sort({ activityAt: -1, _id: 1 })
    .limit(page.limit + 1)
    .lean<Line[]>();
  const lines = found.slice(0, page.limit);
  const last = found.length > page.limit ? lines.at(-1) : undefined;
  return {
    items: await loadSummaries(
      actor,
      lines.map(({ _id }) => _id),
    ),
    next: last ? encodeCursor({ at: last.activityAt.toISOString(), id: last._id }) : null,
  };
}
