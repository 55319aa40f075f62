import type { NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type SeminarEvent =
  | ConsumedOf<'seminar.placed'>
  | ConsumedOf<'seminar.near'>
  | ConsumedOf<'seminar.cancelled'>;

const reasons = {
  'seminar.placed': 'seminar-placed',
  'seminar.near': 'seminar-reminder',
  'seminar.cancelled': 'seminar-cancelled',
} as const satisfies Record<SeminarEvent['type'], NoticeReason>;

/** Those whom it concerns learn that they have a place, that it begins, or that it is not held and why. */
export function seminarLines({ type, at, data }: SeminarEvent): Reason[] {
  const { seminarId, channelId } = data;
  const [actorId, note] = 'by' in data ? [data.by, data.reason] : [null, ''];
  return data.personIds.map((personId) => ({
    ...nothingSaid,
    ...{ personId, reason: reasons[type], seminarId, channelId, actorId, note, at },
  }));
}

/** The last word about a seminar takes the place of those before it. */
export async function settleSeminars(events: readonly SeminarEvent[]): Promise<void> {
  if (events.length === 0) return;
  const waiting = await NoticeModel.find({
    open: true,
    $or: events.map(({ at, data: { seminarId, personIds } }) => ({
      ...{ seminarId, at: { $lt: at } },
      personId: { $in: [...personIds] },
    })),
  }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}
