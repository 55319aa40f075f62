import type { QueryFilter } from 'mongoose';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type TellingEvent = ConsumedOf<'trial.declared'> | ConsumedOf<'trial.reported'> | ConsumedOf<'trial.due'>;
type SettlingEvent = ConsumedOf<'trial.reported'> | ConsumedOf<'trial.changed'> | ConsumedOf<'trial.removed'>;

/**
 * The authors of an experience learn that someone tries what it tells, and what came of it; who tries, that their day to
 * tell has come.
 */
export function trialLines(event: TellingEvent): Reason[] {
  const { at } = event;
  const { experienceId, personId } = event.data;
  if (event.type === 'trial.due') {
    return [{ ...nothingSaid, personId, reason: 'trial-due', experienceId, at }];
  }
  return event.data.authorIds
    .filter((authorId) => authorId !== personId)
    .map((authorId) => ({
      ...nothingSaid,
      ...{ personId: authorId, reason: 'experience-tried', experienceId, actorId: personId, at },
    }));
}

/** Nobody is asked any more how went what they told of, put off or took back; and of what was taken back nothing is told. */
export async function settleTrials(events: readonly SettlingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const idle = events.flatMap(({ type, at, data }): QueryFilter<NoticeDoc>[] => {
    const { experienceId, personId } = data;
    const before = { experienceId, at: { $lte: at } };
    const asked = { ...before, personId, reason: 'trial-due' as const };
    const told = { ...before, actorId: personId, reason: 'experience-tried' as const };
    return type === 'trial.removed' ? [asked, told] : [asked];
  });
  const waiting = await NoticeModel.find({ open: true, $or: idle }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}
