import { findWhoWaits } from '../recaps/waiting.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type SettlingEvent =
  | ConsumedOf<'recap.answered'>
  | ConsumedOf<'recap.published'>
  | ConsumedOf<'message.deleted'>
  | ConsumedOf<'message.hidden'>
  | ConsumedOf<'messages.moved'>
  | ConsumedOf<'room-question.changed'>;

/**
 * Lines that ask for one's words of a room wait no more once all of them were answered, or aren't there any more; and for
 * nobody once its recap is published, for silence has left them out.
 */
export async function settleRecaps(events: readonly SettlingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const open = await NoticeModel.find({
    reason: 'recap-consent',
    open: true,
    threadId: { $in: [...new Set(events.map(roomOf))] },
  }).lean<NoticeDoc[]>();
  for (const [roomId, notices] of Map.groupBy(open, ({ threadId }) => threadId ?? '')) {
    const published = events.find(
      (event) => event.type === 'recap.published' && event.data.roomId === roomId,
    );
    const waiting = await findWhoWaits(roomId);
    const idle = notices.filter(
      ({ personId, at }) => !waiting.has(personId) || (published !== undefined && at <= published.at),
    );
    await Promise.all(idle.map((notice) => endNotice(notice, 'void')));
  }
}

function roomOf(event: SettlingEvent): string {
  switch (event.type) {
    case 'message.deleted':
    case 'message.hidden':
      return event.data.threadId;
    case 'messages.moved':
      return event.data.from.threadId;
    default:
      return event.data.roomId;
  }
}
