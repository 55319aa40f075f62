import type { Actor } from '@sentiers/shared/actor.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import type { NoticeGroup } from '@sentiers/shared/inbox/schema.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { loadRanks, loadStandings } from '../standings/standings.queries.ts';
import { findReadableThreads } from '../threads/threads.access.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { presentNotices } from './inbox.presenter.ts';
import { readableNotices, waitingNotices } from './inbox.queries.ts';

const cursorSchema = z.object({ at: instantSchema, key: z.guid() });

/** Lines shown of one thread; the others are counted. */
const LINES = 20;

interface Found {
  /** The thread; a line's own id where it is about none. */
  _id: string;
  at: Date;
  lineIds: string[];
  count: number;
}

/** What is for the actor, thread by thread, that of the latest line first: what waits, or all of it. */
export async function listGroups(
  actor: Actor,
  page: { open: boolean; before?: string | undefined; limit: number },
): Promise<{ items: NoticeGroup[]; next: string | null; at: string }> {
  const at = new Date().toISOString();
  const found = await findGroups(actor, page);
  const groups = found.slice(0, page.limit);
  const last = found.length > page.limit ? groups.at(-1) : undefined;
  return {
    items: await present(actor, groups),
    next: last ? encodeCursor({ at: last.at.toISOString(), key: last._id }) : null,
    at,
  };
}

async function findGroups(
  actor: Actor,
  page: { open: boolean; before?: string | undefined; limit: number },
): Promise<Found[]> {
  const after = decodeCursor(page.before, cursorSchema);
  const at = after && new Date(after.at);
  const lines = [
    readableNotices(actor, await listReadableChannels(actor)),
    page.open ? await waitingNotices(actor) : {},
  ];
  return NoticeModel.aggregate<Found>([
    { $match: { $and: lines } },
    { $sort: { at: -1, _id: -1 } },
    {
      $group: {
        _id: { $ifNull: ['$threadId', '$_id'] },
        at: { $first: '$at' },
        lineIds: { $push: '$_id' },
        count: { $sum: 1 },
      },
    },
    ...(after && at ? [{ $match: { $or: [{ at: { $lt: at } }, { at, _id: { $lt: after.key } }] } }] : []),
    { $sort: { at: -1, _id: -1 } },
    { $limit: page.limit + 1 },
    { $set: { lineIds: { $slice: ['$lineIds', LINES] } } },
  ]);
}

async function present(actor: Actor, groups: readonly Found[]): Promise<NoticeGroup[]> {
  const docs = await NoticeModel.find({ _id: { $in: groups.flatMap(({ lineIds }) => lineIds) } }).lean<
    NoticeDoc[]
  >();
  const threadIds = docs.map(({ threadId }) => threadId).filter((id) => id !== null);
  const [notices, threads, ranks] = await Promise.all([
    presentNotices(actor, docs),
    findReadableThreads(actor, threadIds),
    loadRanks([...new Set(threadIds)]),
  ]);
  const standings = await loadStandings(actor.personId, ranks);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return groups.flatMap(({ _id, at, lineIds, count }) => {
    const lines = lineIds.map((id) => byId.get(id)).filter((line) => line !== undefined);
    const place = threads.get(_id);
    const standing = standings.get(_id);
    if (lines.length === 0) return [];
    return {
      id: _id,
      at: at.toISOString(),
      thread:
        place && standing
          ? {
              id: _id,
              title: place.thread.title,
              kind: place.thread.kind,
              channelId: place.thread.channelId,
              channelName: place.channel.name,
              standing,
            }
          : null,
      lines,
      count,
    };
  });
}
