import { findStandingTrials } from '../trials/trials.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel, nothingSaid, type Reason } from './inbox.model.ts';
import { endNotice } from './notices.ts';

type TellingEvent = ConsumedOf<'trial.declared'> | ConsumedOf<'trial.reported'> | ConsumedOf<'trial.due'>;
type SettlingEvent =
  | Exclude<TellingEvent, ConsumedOf<'trial.declared'>>
  | ConsumedOf<'trial.changed'>
  | ConsumedOf<'trial.removed'>;

/**
 * The authors of an experience learn that someone tried it, and what came of it; whoever tries is asked on the day that
 * they gave.
 */
export function trialLines({ type, at, data }: TellingEvent): Reason[] {
  const { experienceId, personId } = data;
  if (type === 'trial.due') {
    return [{ ...nothingSaid, ...{ personId, reason: 'trial-due', experienceId, at } }];
  }
  return data.authorIds
    .filter((authorId) => authorId !== personId)
    .map((authorId) => ({
      ...nothingSaid,
      ...{ personId: authorId, reason: 'experience-tried', experienceId, actorId: personId, at },
    }));
}

/** Nobody is asked any more what they told, or put off; nor told of what was taken back. */
export async function settleTrials(events: readonly SettlingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const experienceIds = [...new Set(events.map(({ data }) => data.experienceId))];
  const personIds = [...new Set(events.map(({ data }) => data.personId))];
  const open = await NoticeModel.find({
    experienceId: { $in: experienceIds },
    open: true,
    $or: [
      { reason: 'trial-due', personId: { $in: personIds } },
      { reason: 'experience-tried', actorId: { $in: personIds } },
    ],
  }).lean<NoticeDoc[]>();
  if (open.length === 0) return;
  const standing = await findStandingTrials(experienceIds, personIds);
  const idle = open.filter(({ reason, experienceId, personId, actorId }) => {
    const taker = reason === 'trial-due' ? personId : actorId;
    const theirs = standing.filter(
      (trial) => trial.experienceId === experienceId && trial.personId === taker,
    );
    return !theirs.some(({ asked }) => reason === 'experience-tried' || asked);
  });
  await Promise.all(idle.map((notice) => endNotice(notice, 'void')));
}
