import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { findReadableMessages } from '../messages/messages.access.ts';
import { presentMessagesFor } from '../messages/messages.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type ReportDoc, ReportModel } from './reports.model.ts';
import { presentReport, type Reported } from './reports.presenter.ts';

const cursorSchema = z.object({ at: instantSchema, id: z.guid() });

/** Reports of the channels the actor moderates (and, to the coordination, of direct messages), the latest first. */
export async function listReports(
  actor: Actor,
  page: { status: Report['status']; before?: string | undefined; limit: number },
): Promise<{ items: Report[]; next: string | null }> {
  const after = decodeCursor(page.before, cursorSchema);
  const found = await ReportModel.find({
    status: page.status,
    $and: [
      await reportsFor(actor),
      after
        ? {
            $or: [
              { createdAt: { $lt: new Date(after.at) } },
              { createdAt: new Date(after.at), _id: { $lt: after.id } },
            ],
          }
        : {},
    ],
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
  return ReportModel.countDocuments({ $and: [{ status: 'open' }, await reportsFor(actor)] });
}

/** These reports with what they are about, which is still there whatever became of it. */
export async function presentReports(actor: Actor, reports: readonly ReportDoc[]): Promise<Report[]> {
  const [inPlace, snapshots, people] = await Promise.all([
    findReported(actor, reports),
    presentSnapshots(reports),
    loadPersonSummaries(
      reports.flatMap(({ reporterId, closed }) => [reporterId, ...(closed ? [closed.by] : [])]),
    ),
  ]);
  return reports.flatMap((report) => {
    const reported = snapshots.get(report._id) ?? inPlace.get(report._id);
    return reported ? [presentReport(report, reported, people)] : [];
  });
}

/** At its place: with the words as moderators read them, hidden or not. */
async function findReported(actor: Actor, reports: readonly ReportDoc[]): Promise<Map<string, Reported>> {
  const accessed = await findReadableMessages(
    actor,
    reports.filter(({ snapshot }) => !snapshot).map(({ messageId }) => messageId),
  );
  const found = [...accessed.values()];
  const messages = await presentMessagesFor(
    'moderators',
    found.map(({ message }) => message),
  );
  const byMessage = new Map(
    messages.map((message, i): [string, Reported] => {
      const { thread, channel } = must(found[i]).thread;
      return [message.id, { channelName: channel.name, threadTitle: thread.title, message, context: null }];
    }),
  );
  return new Map(
    reports.flatMap(({ _id, messageId }) => {
      const reported = byMessage.get(messageId);
      return reported ? [[_id, reported] as const] : [];
    }),
  );
}

/** As it was reported, whatever became of it: its place is closed to who looks. */
async function presentSnapshots(reports: readonly ReportDoc[]): Promise<Map<string, Reported>> {
  const presented = new Map<string, Reported>();
  for (const { _id, snapshot } of reports) {
    if (!snapshot) continue;
    const context = await presentMessagesFor('moderators', snapshot);
    const message = must(context.pop());
    presented.set(_id, { channelName: '', threadTitle: '', message, context });
  }
  return presented;
}

/** Those of the channels one moderates; what was said directly is for the coordination to look at. */
async function reportsFor(actor: Actor): Promise<QueryFilter<ReportDoc>> {
  const channels = await listReadableChannels(actor);
  const moderated = channels.filter(({ facts }) => canModerateChannel(actor, facts));
  const inPlace = { channelId: { $in: moderated.map(({ facts }) => facts.id) } };
  return isCoordinator(actor) ? { $or: [inPlace, { snapshot: { $ne: null } }] } : inPlace;
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('one message in, one message out');
  return value;
}
