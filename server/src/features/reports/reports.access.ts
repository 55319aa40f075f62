import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { type AccessedMessage, findReadableMessages } from '../messages/messages.access.ts';
import { type ReportDoc, ReportModel } from './reports.model.ts';

/** A report and what it is about, for who moderates there. Throws `not_found` for everyone else. */
export async function readReport(
  actor: Actor,
  reportId: string,
): Promise<{ report: ReportDoc; about: AccessedMessage }> {
  const report = await ReportModel.findById(reportId).lean<ReportDoc>();
  const about = report && (await findReadableMessages(actor, [report.messageId])).get(report.messageId);
  if (!report || !about || !canModerateThread(actor, about.thread.facts)) throw new AppError('not_found');
  return { report, about };
}
