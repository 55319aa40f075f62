import type { Actor } from '@sentiers/shared/actor.ts';
import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { findReadableMessages } from '../messages/messages.access.ts';
import { presentMessagesFor } from '../messages/messages.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type ReportDoc, ReportModel } from './reports.model.ts';
import { presentReport } from './reports.presenter.ts';

const cursorSchema = z.object({ at: instantSchema, id: z.guid() });

/** Reports of the channels the actor moderates, the latest first. */
export async function listReports(
  actor: Actor,
  page: { status: Report['status']; before?: string | undefined; limit: number },
): Promise<{ items: Report[]; next: string | null }> {
  const after = decodeCursor(page.before, cursorSchema);
  const found = await ReportModel.find({
    channelId: { $in: await moderatedChannelIds(actor) },
    status: page.status,
    ...(after && {
      $or: [
        { createdAt: { $lt: new Date(after.at) } },
        { createdAt: new Date(after.at), _id: { $lt: after.id } },
      ],
    }),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(page.limit + 1)
    .lean<ReportDoc[]>();
  const reports = found.slice(0, page.limit);
  const last = found.length > page.limit ? reports.at(-1) : undefined;
  return {
    items: await presentReports(actor, reports),
    next: last ? encodeCursor({ at: last.createdAt.toISOString(), id: last._id }) : null,
  };
}

/** How many reports wait for the actor: what the badge of moderation counts. */
export async function countOpenReports(actor: Actor): Promise<number> {
  const channelIds = await moderatedChannelIds(actor);
  if (channelIds.length === 0) return 0;
  return ReportModel.countDocuments({ channelId: { $in: channelIds }, status: 'open' });
}

/** These reports with their messages, which are still there whatever became of them. */
export async function presentReports(actor: Actor, reports: readonly ReportDoc[]): Promise<Report[]> {
  const accessed = await findReadableMessages(
    actor,
    reports.map(({ messageId }) => messageId),
  );
  const [messages, people] = await Promise.all([
    presentMessagesFor(
      'moderators',
      [...accessed.values()].map(({ message }) => message),
    ),
    loadPersonSummaries(
      reports.flatMap(({ reporterId, closed }) => [reporterId, ...(closed ? [closed.by] : [])]),
    ),
  ]);
  const messageById = new Map(messages.map((message) => [message.id, message]));
  return reports.flatMap((report) => {
    const message = messageById.get(report.messageId);
    const place = accessed.get(report.messageId);
    return message && place ? [presentReport(report, place.thread, message, people)] : [];
  });
}

async function moderatedChannelIds(actor: Actor): Promise<string[]> {
  const channels = await listReadableChannels(actor);
  return channels.filter(({ facts }) => canModerateChannel(actor, facts)).map(({ facts }) => facts.id);
}
