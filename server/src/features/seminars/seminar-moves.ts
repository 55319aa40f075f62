import type { SeminarMove } from '@sentiers/shared/seminars/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import type { SeminarDoc } from './seminars.model.ts';

type Where = Pick<SeminarDoc, 'startsAt' | 'endsAt' | 'address' | 'videoAddress'>;

/** What those who come must know of a correction: that it is at another time, or elsewhere. */
export function movesBetween(before: Where, after: Where): SeminarMove[] {
  const isSameTime =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime();
  const isSamePlace = before.address === after.address && before.videoAddress === after.videoAddress;
  return [...(isSameTime ? [] : (['dates'] as const)), ...(isSamePlace ? [] : (['place'] as const))];
}

/** Tells them so, of a seminar that is still ahead or under way; of what is over a correction concerns nobody. */
export function movedBetween(
  seminar: SeminarDoc,
  after: Where,
  { by, now }: { by: string; now: Date },
): NewDomainEvent[] {
  const { _id: seminarId, channelId, state, registered, waiting } = seminar;
  const changes = movesBetween(seminar, after);
  const personIds = [...registered, ...waiting].map(({ personId }) => personId);
  const concerns = state === 'announced' && after.endsAt > now && changes.length > 0 && personIds.length > 0;
  return concerns ? [{ type: 'seminar.moved', data: { seminarId, channelId, personIds, by, changes } }] : [];
}
