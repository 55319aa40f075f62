import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReportMessage } from '@sentiers/shared/messages/policy.ts';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planHiding, planRestoring } from '../messages/hiding.access.ts';
import { type AccessedMessage, readMessage } from '../messages/messages.access.ts';
import { findPublishedBefore } from '../messages/messages.queries.ts';
import { mustAllow, requireThread } from '../threads/threads.access.ts';
import { readReport } from './reports.access.ts';
import { type ReportDoc, ReportModel, reportId } from './reports.model.ts';
import { presentReports } from './reports.queries.ts';

/** Said to the author, and to moderation, of a message that was veiled before anyone looked. */
const VEILED =
  'Signalé : une personne accompagnée pourrait être reconnue. Le message est voilé en attendant que l’animation regarde.';

export interface NewReport {
  messageId: string;
  reason: Report['reason'];
  note: string;
}

/**
 * Asks moderation to look at a message. Once for each person and message: asking again answers the first report. That
 * someone accompanied could be recognised veils the words at once.
 */
export async function createReport(
  actor: Actor,
  input: NewReport,
): Promise<{ id: string; status: Report['status'] }> {
  const about = await readMessage(actor, input.messageId);
  const report = { ...newReport(actor, about, input), snapshot: await snapshotOf(about) };
  const earlier = await ReportModel.findById(report._id).lean<ReportDoc>();
  if (earlier) return { id: earlier._id, status: earlier.status };
  mustAllow(about.thread.facts, (thread) => canReportMessage(actor, about.facts, thread));
  const veiling =
    input.reason === 'accompanied-person' ? await planHiding(about, { by: null, reason: VEILED }) : null;
  const committed = await journal.commit<ReportDoc>({
    receipt: derivedReceipt('report', actor.personId, report._id),
    authorise: async () => {
      const now = await loadActor(actor.personId);
      await requireThread(now, report.threadId, (who, thread) => canReportMessage(who, about.facts, thread));
    },
    changes: [
      {
        entity: { kind: 'report', id: report._id },
        streams: [{ kind: 'person', id: actor.personId }],
        write: ({ version, at }) => ({ insert: { ...report, version, createdAt: at } }),
      },
      ...(veiling ? [veiling.change, ...veiling.also] : []),
    ],
    streamUpdates: () => veiling?.streamUpdates() ?? [],
    events: (assigned) => [
      { type: 'report.created', data: eventOf(report, about) },
      ...(veiling?.events(assigned) ?? []),
    ],
  });
  return { id: committed.entity.id, status: committed.entity.doc.status };
}

/**
 * Ends a report with a note that its reporter gets. Ending it again in the same way changes nothing.
 *
 * @throws AppError `already_done` where it was ended otherwise
 */
export async function closeReport(
  actor: Actor,
  input: { reportId: string; status: Exclude<Report['status'], 'open'>; note: string },
): Promise<Report> {
  const { report, about } = await readReport(actor, input.reportId);
  if (report.status !== 'open' && report.status !== input.status) throw new AppError('already_done');
  if (report.status !== 'open') return present(actor, report);
  const { status, note } = input;
  const restoring = await restoringAfter(actor, about, status);
  const committed = await journal.commit<ReportDoc>({
    authorise: async () => {
      await readReport(await loadActor(actor.personId), report._id);
    },
    changes: [
      {
        entity: { kind: 'report', id: report._id },
        streams: [{ kind: 'person', id: report.reporterId }],
        write: ({ at }) => ({
          where: { status: 'open' },
          update: { $set: { status, closed: { at, by: actor.personId, note } } },
        }),
        refused: () => new AppError('already_done'),
      },
      ...(restoring ? [restoring.change] : []),
    ],
    streamUpdates: () => restoring?.streamUpdates() ?? [],
    events: (assigned) => [
      { type: 'report.closed', data: { ...eventOf(report, about), by: actor.personId, note } },
      ...(restoring?.events(assigned) ?? []),
    ],
  });
  return present(actor, committed.entity.doc);
}

/** How many of the messages before it the coordination reads with one that was said directly. */
const BEFORE = 5;

async function snapshotOf({
  message,
  thread,
}: AccessedMessage): Promise<AccessedMessage['message'][] | null> {
  if (!thread.facts.channel.direct) return null;
  const before = await findPublishedBefore(message.conversationId, message.seq, BEFORE);
  return [...before, { ...message, history: [] }];
}

/** Nobody moderates a direct conversation: that a report comes to nothing gives veiled words back there by itself. */
async function restoringAfter(actor: Actor, about: AccessedMessage, status: Report['status']) {
  const { message, thread } = about;
  const isVeiled = message.state === 'hidden' && message.hidden?.by === null;
  return status === 'rejected' && isVeiled && thread.facts.channel.direct
    ? planRestoring(about, actor.personId)
    : null;
}

function newReport(actor: Actor, { message, thread }: AccessedMessage, input: NewReport): ReportDoc {
  return {
    _id: reportId(actor.personId, message._id),
    channelId: thread.thread.channelId,
    threadId: thread.thread._id,
    messageId: message._id,
    reporterId: actor.personId,
    reason: input.reason,
    note: input.note,
    status: 'open',
    createdAt: new Date(),
    closed: null,
    version: 0,
  };
}

function eventOf(
  { _id, reporterId, channelId, threadId, messageId, note }: ReportDoc,
  about: AccessedMessage,
) {
  return { reportId: _id, reporterId, channelId, threadId, messageId, note, seq: about.message.seq };
}

async function present(actor: Actor, report: ReportDoc): Promise<Report> {
  const [presented] = await presentReports(actor, [report]);
  if (!presented) throw new AppError('not_found');
  return presented;
}
