import { changeSeminar } from './seminar-changes.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

/** How long before it begins those who come are reminded, in milliseconds: a day. */
const BEFORE_MS = 24 * 3600 * 1000;

/** Whether it begins within a day. */
export function isNear(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= BEFORE_MS;
}

/** Whether those who come are to be reminded at this moment: once for each beginning, should it be put off. */
export function isToRemind(
  { state, startsAt, remindedFor }: Pick<SeminarDoc, 'state' | 'startsAt' | 'remindedFor'>,
  now: Date,
): boolean {
  const isReminded = remindedFor?.getTime() === startsAt.getTime();
  return state === 'announced' && now < startsAt && isNear(startsAt, now) && !isReminded;
}

/** Reminds those who come to what begins within a day, once. A server that was down at the moment does it as it is back. */
export async function remindOfNear(now = new Date()): Promise<void> {
  const near = await SeminarModel.find(
    { state: 'announced', startsAt: { $gt: now, $lte: new Date(now.getTime() + BEFORE_MS) } },
    { _id: 1 },
  ).lean<Pick<SeminarDoc, '_id'>[]>();
  for (const { _id: seminarId } of near) {
    await changeSeminar(seminarId, (seminar) => {
      if (!isToRemind(seminar, now)) return null;
      const { channelId, startsAt, registered } = seminar;
      const personIds = registered.map(({ personId }) => personId);
      return {
        set: { remindedFor: startsAt },
        events: [{ type: 'seminar.near', data: { seminarId, channelId, personIds } }],
      };
    });
  }
}
