import type { JourneyReason, NoticeSubjectKind } from '@sentiers/shared/inbox/schema.ts';
import type { QueryFilter } from 'mongoose';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, noticeId, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

interface JourneySubject {
  kind: NoticeSubjectKind;
  id: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Something on an organisation's way concerns these people, for this reason. */
    'journey.told': {
      reason: JourneyReason;
      personIds: readonly string[];
      subject: JourneySubject;
      /** Who did it; null: nobody, its day has come. */
      by: string | null;
      note?: string;
      /** It takes the place of what anyone was told of it before, for the same reason. */
      anew?: boolean;
    };
    /** It waits for them no more, having been answered or taken back; null: for nobody. */
    'journey.settled': {
      reasons: readonly JourneyReason[];
      personIds: readonly string[] | null;
      subject: JourneySubject;
    };
  }
}

/** Each of those concerned has a line, but for who did it. */
export function journeyLines({ at, data }: ConsumedOf<'journey.told'>): Reason[] {
  const { reason, personIds, subject, by, note = '' } = data;
  return personIds
    .filter((personId) => personId !== by)
    .map((personId) => ({
      ...nothingSaid,
      ...{ personId, reason, actorId: by, at, note, subjectKind: subject.kind, subjectId: subject.id },
    }));
}

/** Lines that wait no more end; those told again afterwards, in the same batch, stay. */
export async function settleJourneys(events: readonly ConsumedOf<'journey.settled'>[]): Promise<void> {
  for (const { at, data } of events) {
    const { reasons, personIds, subject } = data;
    const open = await findOpen(subject, {
      ...{ reason: { $in: reasons }, at: { $lte: at } },
      ...(personIds && { personId: { $in: personIds } }),
    });
    await Promise.all(open.map((notice) => endNotice(notice, 'void')));
  }
}

/** What was told of the same thing before gives its place to what is told anew. */
export async function settleToldAnew(events: readonly ConsumedOf<'journey.told'>[]): Promise<void> {
  for (const { id, at, data } of events.filter(({ data: { anew } }) => anew)) {
    const { reason, subject } = data;
    const open = await findOpen(subject, { reason, at: { $lte: at } });
    const before = open.filter(({ _id, personId }) => _id !== noticeId(personId, reason, id));
    await Promise.all(before.map((notice) => endNotice(notice, 'void')));
  }
}

function findOpen({ id, kind }: JourneySubject, where: QueryFilter<NoticeDoc>): Promise<NoticeDoc[]> {
  return NoticeModel.find({ subjectId: id, subjectKind: kind, open: true, ...where }).lean<NoticeDoc[]>();
}
