import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canCloseReport } from '@sentiers/shared/reports/policy.ts';
import { type AccessedMessage, loadMessage } from '../messages/messages.access.ts';
import { type ReportDoc, ReportModel } from './reports.model.ts';

/** A report and what it is about, for those whom reports from there are for. Throws `not_found` for everyone else. */
export async function readReport(
  actor: Actor,
  reportId: string,
): Promise<{ report: ReportDoc; about: AccessedMessage }> {
  const report = await ReportModel.findById(reportId).lean<ReportDoc>();
  const about = report && (await loadMessage(report.messageId));
  if (!report || !about || !canCloseReport(actor, about.thread.facts)) throw new AppError('not_found');
  return { report, about };
}
