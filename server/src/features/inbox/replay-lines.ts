import type { QueryFilter } from 'mongoose';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type ReplayEvent =
  | ConsumedOf<'replay.asked'>
  | ConsumedOf<'replay.answered'>
  | ConsumedOf<'replay.replaced'>
  | ConsumedOf<'replay.declared-absent'>;

/**
 * Whoever is seen or heard in a replay is asked, and told of another video or that they appear no longer; those who
 * prepared it, of a refusal.
 */
export function replayLines({ type, at, data }: ReplayEvent): Reason[] {
  const { replayId, seminarId, channelId } = data;
  const line = { ...nothingSaid, replayId, seminarId, channelId, at };
  switch (type) {
    case 'replay.asked':
      return [{ ...line, personId: data.personId, actorId: data.by, reason: 'replay-consent' }];
    case 'replay.declared-absent':
      return [{ ...line, personId: data.personId, actorId: data.by, reason: 'replay-absent' }];
    case 'replay.replaced':
      return data.personIds.map((personId) => ({
        ...line,
        ...{ personId, actorId: data.by, reason: 'replay-replaced' },
      }));
    case 'replay.answered':
      if (data.answer === 'accepted') return [];
      return data.told.map((personId) => ({
        ...line,
        ...{ personId, actorId: data.personId, reason: 'replay-closed' },
      }));
  }
}

/** What was answered is no more asked, nor what someone appears no longer in; a refusal that was taken back is over. */
export async function settleReplays(
  events: readonly (ConsumedOf<'replay.answered'> | ConsumedOf<'replay.declared-absent'>)[],
): Promise<void> {
  const idle = events.flatMap(({ type, at, data }): QueryFilter<NoticeDoc>[] => {
    const { replayId, personId } = data;
    const before = { replayId, at: { $lte: at } };
    const asked = { ...before, personId, reason: { $in: ['replay-consent', 'replay-replaced'] as const } };
    const refusal = { ...before, actorId: personId, reason: 'replay-closed' as const };
    const isOver = type === 'replay.declared-absent' || data.answer === 'accepted';
    return isOver ? [asked, refusal] : [asked];
  });
  if (idle.length === 0) return;
  const waiting = await NoticeModel.find({ open: true, $or: idle }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}
