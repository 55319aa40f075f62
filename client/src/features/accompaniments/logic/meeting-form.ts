import type { Meeting, MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import { fromLocalField, toLocalField } from '../../../components/moments.ts';

const hour = 3_600_000;

/** A meeting as it is being written: its moments as the browser's fields say them. */
export interface MeetingForm {
  kind: Meeting['kind'];
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  note: string;
}

/** The one to move; or a new one, tomorrow at ten, for an hour. */
export function meetingFormOf(meeting: Meeting | undefined, now: number): MeetingForm {
  if (meeting) {
    const { kind, title, place, note, startsAt, endsAt } = meeting;
    const moments = { startsAt: toLocalField(new Date(startsAt)), endsAt: toLocalField(new Date(endsAt)) };
    return { kind, title, place, note, ...moments };
  }
  const today = new Date(now);
  const start = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, 10);
  return {
    ...{ kind: 'appointment', title: '', place: '', note: '' },
    startsAt: toLocalField(start),
    endsAt: toLocalField(new Date(start.getTime() + hour)),
  };
}

/** As it is sent; null while something that is asked for is missing. */
export function meetingInputOf({
  kind,
  title,
  startsAt,
  endsAt,
  place,
  note,
}: MeetingForm): Required<MeetingInput> | null {
  const [start, end] = [fromLocalField(startsAt), fromLocalField(endsAt)];
  if (title.trim() === '' || !start || !end) return null;
  return {
    ...{ kind, title: title.trim(), place: place.trim(), note: note.trim() },
    ...{ startsAt: start.toISOString(), endsAt: end.toISOString() },
  };
}

export type MeetingField = 'title' | 'startsAt' | 'endsAt' | 'place' | 'note';

/** What is missing or turned round, each with its field. */
export function faultsOf({
  title,
  startsAt,
  endsAt,
}: MeetingForm): { field: MeetingField; reason: 'title' | 'moment' | 'order' }[] {
  const [start, end] = [fromLocalField(startsAt), fromLocalField(endsAt)];
  return [
    ...(title.trim() === '' ? [{ field: 'title', reason: 'title' } as const] : []),
    ...(start ? [] : [{ field: 'startsAt', reason: 'moment' } as const]),
    ...(end ? [] : [{ field: 'endsAt', reason: 'moment' } as const]),
    ...(start && end && end <= start ? [{ field: 'endsAt', reason: 'order' } as const] : []),
  ];
}
