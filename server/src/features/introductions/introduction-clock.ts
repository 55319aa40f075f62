import { AppError } from '@sentiers/shared/errors.ts';
import { HELPED_AFTER_DAYS, REMIND_AFTER_DAYS } from '@sentiers/shared/introductions/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { Change } from '../../platform/journal/types.ts';
import { everyReason, settled, told } from './asking.service.ts';
import { planApproach, planIntroduction } from './introduction-changes.ts';
import { findIntroduction } from './introductions.access.ts';
import {
  type ApproachDoc,
  ApproachModel,
  type IntroductionDoc,
  IntroductionModel,
} from './introductions.model.ts';

const DAY_MS = 24 * 3_600_000;

/** Reminds, ends and asks again what has come due, each once. A server that was down does it as it is back. */
export async function turnIntroductions(now = new Date()): Promise<void> {
  await remind(now);
  await expire(now);
  await askWhetherItHelped(now);
}

/** Those who have not answered for a week; who said no is left alone, and its requester hears nothing of either. */
async function remind(now: Date): Promise<void> {
  const due = await ApproachModel.find({
    ...{ answer: null, remindedAt: null },
    sentAt: { $lte: daysBefore(now, REMIND_AFTER_DAYS) },
  }).lean<ApproachDoc[]>();
  for (const approach of due) {
    const accessed = await findIntroduction(approach.introductionId);
    const introduction = accessed?.introduction;
    const stands = introduction?.state === 'sent' && accessed?.approach?._id === approach._id;
    if (!introduction || !stands || isPast(introduction, now)) continue;
    const { type, id } = approach.target;
    const sent = { introductionId: introduction._id, approachId: approach._id, reminds: true };
    await commitUnlessChanged(planApproach(approach, { remindedAt: now }), [
      told('introduction-reminder', type === 'person' ? [id] : [], introduction, null),
      { type: 'introduction.sent', data: sent },
    ]);
  }
}

/** Whatever was answered but a yes, it ends at its moment, in the same way. */
async function expire(now: Date): Promise<void> {
  const due = await IntroductionModel.find({ state: 'sent', expiresAt: { $lte: now } })
    .sort({ expiresAt: 1, _id: 1 })
    .lean<IntroductionDoc[]>();
  for (const introduction of due) {
    const set = { state: 'unanswered' as const, revision: introduction.revision + 1 };
    await commitUnlessChanged(planIntroduction(introduction, set), [
      settled(everyReason, null, introduction),
      told('introduction-unanswered', [introduction.requesterId], introduction, null),
    ]);
  }
}

/** Both who met, a month after the yes. */
async function askWhetherItHelped(now: Date): Promise<void> {
  const due = await IntroductionModel.find({
    ...{ state: 'accepted', helpedAskedAt: null },
    acceptedAt: { $lte: daysBefore(now, HELPED_AFTER_DAYS) },
  }).lean<IntroductionDoc[]>();
  for (const introduction of due) {
    const { requesterId, metId } = introduction;
    await commitUnlessChanged(planIntroduction(introduction, { helpedAskedAt: now }), [
      told('introduction-helped', [requesterId, ...(metId === null ? [] : [metId])], introduction, null),
    ]);
  }
}

function isPast({ expiresAt }: IntroductionDoc, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** One that is changed in this very moment is looked at next time. */
async function commitUnlessChanged(change: Change, events: readonly NewDomainEvent[]): Promise<void> {
  try {
    await journal.commit({ changes: [change], events: () => events });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'revision_conflict') throw error;
  }
}
