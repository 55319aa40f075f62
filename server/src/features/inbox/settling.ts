import { passes } from '@sentiers/shared/inbox/policy.ts';
import { acknowledgedReasons, type NoticeReason, readReasons } from '@sentiers/shared/inbox/schema.ts';
import type { QueryFilter } from 'mongoose';
import { findVoidAmong } from '../messages/message-words.queries.ts';
import { loadStances, type Stances } from '../standings/choices.queries.ts';
import { type Awaiting, loadAwaiting } from './awaiting.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, type NoticeEnd, NoticeModel } from './inbox.model.ts';
import { endNotice, settleNotice } from './notices.ts';

export type Taken =
  | ConsumedOf<'message.deleted'>
  | ConsumedOf<'message.hidden'>
  | ConsumedOf<'message.restored'>;

/**
 * Lines whose message was read, or whose thread their person wants no more of, wait no more; those that a "mark unread"
 * went back over, and those that are wanted again, wait again.
 */
export async function settleByStanding(events: readonly ConsumedOf<'standing.changed'>[]): Promise<void> {
  const byThread = Map.groupBy(events, ({ data }) => data.threadId);
  const found = await Promise.all(
    [...byThread].map(([threadId, marks]) =>
      findLines({
        threadId,
        personId: { $in: marks.map(({ data }) => data.personId) },
        $or: [
          { open: true },
          { end: 'quiet' },
          { end: 'read', seq: { $gt: Math.min(...marks.map(({ data }) => data.readSeq)) } },
        ],
      }),
    ),
  );
  await settle(found.flat());
}

/** Lines of a channel of which their person wants something else than before. */
export async function settleByChannel(
  events: readonly ConsumedOf<'channel-following.changed'>[],
): Promise<void> {
  for (const { data } of events) {
    const { personId, channelId } = data;
    await settle(await findLines({ personId, channelId, end: { $in: [null, 'quiet'] } }));
  }
}

/** Lines that lead to words that were taken away wait no more; they come back with the words, unless read. */
export async function settleByMessage(events: readonly Taken[]): Promise<void> {
  if (events.length === 0) return;
  await settle(await findLines({ messageId: { $in: events.map(({ data }) => data.messageId) } }));
}

/** Lines that waited for a « Bien reçu » end with it; those of a thread that asks from now on wait for it. */
export async function settleByAcknowledgement(
  events: readonly (ConsumedOf<'thread.acknowledged'> | ConsumedOf<'acknowledgement.asked'>)[],
): Promise<void> {
  for (const { data } of events) {
    const { threadId } = data;
    await settle(
      await findLines({
        threadId,
        reason: { $in: acknowledgedReasons },
        ...('personId' in data && { personId: data.personId }),
      }),
    );
  }
}

const settledReasons: readonly NoticeReason[] = [...readReasons, 'acknowledgement-reminder'];

/** Of these, the lines that go when they are read: all but those that someone set aside. */
function findLines(of: QueryFilter<NoticeDoc>): Promise<NoticeDoc[]> {
  const asked = { reason: { $in: settledReasons }, $nor: [{ end: 'aside' as const }] };
  return NoticeModel.find({ ...asked, ...of }).lean<NoticeDoc[]>();
}

/** Brings lines to what their message, and the mark and the choices of their person, say now. */
async function settle(notices: readonly NoticeDoc[]): Promise<void> {
  if (notices.length === 0) return;
  const [taken, stances, awaiting] = await Promise.all([
    findVoidAmong(notices.map(({ messageId }) => messageId ?? '')),
    loadStances(notices.map(placeOf)),
    loadAwaiting(notices),
  ]);
  await Promise.all(
    notices.map(async (notice) => {
      const end = endOf(notice, { taken, stances, awaiting });
      if (end !== notice.end) await settleNotice(notice, end);
    }),
  );
}

type Line = Pick<NoticeDoc, 'personId' | 'reason' | 'threadId' | 'channelId' | 'messageId' | 'seq'>;

/** How things stand around lines: what tells whether they wait. */
export interface Facts {
  taken: ReadonlySet<string>;
  stances: Stances;
  awaiting: Awaiting;
}

/** Why a line doesn't wait, as things stand now; null where it does. */
export function endOf(line: Line, { taken, stances, awaiting }: Facts): NoticeEnd | null {
  const { readSeq, level } = stances(placeOf(line));
  const awaited = awaiting(line);
  if (line.reason === 'acknowledgement-reminder' && awaited !== 'asked') return 'read';
  if (readReasons.includes(line.reason)) {
    if (taken.has(line.messageId ?? '')) return 'void';
    const isRead = awaited === 'nothing' ? (line.seq ?? 0) <= readSeq : awaited === 'given';
    if (isRead) return 'read';
  }
  return passes(line.reason, level) ? null : 'quiet';
}

export function placeOf({
  personId,
  threadId,
  channelId,
}: Pick<Line, 'personId' | 'threadId' | 'channelId'>) {
  return { personId, threadId: threadId ?? '', channelId: channelId ?? '' };
}

/** A report that one moderator closed waits for no other. */
export async function settleReports(events: readonly ConsumedOf<'report.closed'>[]): Promise<void> {
  if (events.length === 0) return;
  const waiting = await NoticeModel.find({
    reportId: { $in: events.map(({ data }) => data.reportId) },
    reason: 'report-received',
    open: true,
  }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}

/** A week's word that was sent, or gave way to another, waits for no one. */
export async function settleWeeklyWords(
  events: readonly (ConsumedOf<'weekly.ready'> | ConsumedOf<'weekly.sent'>)[],
): Promise<void> {
  if (events.length === 0) return;
  const waiting = await NoticeModel.find({
    reason: 'weekly-ready',
    open: true,
    $or: events.map(({ at, data }) => ({ channelId: data.channelId, at: { $lt: at } })),
  }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}

/** Who answered, or is no longer asked, and what was published or given up, waits for no one. */
export async function settleImports(
  events: readonly (ConsumedOf<'import.consent'> | ConsumedOf<'import.closed'>)[],
): Promise<void> {
  const ends = events.flatMap(({ at, type, data }) => {
    if (type === 'import.closed') return [{ importId: data.importId }];
    return data.asked ? [] : [{ importId: data.importId, personId: data.personId, at: { $lte: at } }];
  });
  if (ends.length === 0) return;
  const waiting = await NoticeModel.find({
    reason: 'import-consent',
    open: true,
    $or: ends,
  }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}
