import type { MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { fromLocalField, toLocalField } from '../../../components/moments.ts';

/** What is being written of a meeting: `starts` as the browser's own field says it. */
export interface MeetingForm {
  title: string;
  starts: string;
  minutes: number;
  place: string;
  note: string;
}

/** Lengths of a meeting that are offered, in minutes. */
export const usualLengths: readonly number[] = [20, 30, 45, 60, 90];

/** A meeting as its form; a new one has no moment yet. */
export function meetingFormOf(meeting: Mentorship['meetings'][number] | null, title: string): MeetingForm {
  if (!meeting) return { title, starts: '', minutes: 30, place: '', note: '' };
  const minutes = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);
  const starts = toLocalField(new Date(meeting.startsAt));
  return { title: meeting.title, starts, minutes, place: meeting.place, note: meeting.note };
}

/** What is sent of a form; null where it has no title or no moment. */
export function meetingInputOf({ title, starts, minutes, place, note }: MeetingForm): MeetingInput | null {
  const at = fromLocalField(starts);
  if (!at || title.trim() === '') return null;
  const endsAt = new Date(at.getTime() + minutes * 60_000).toISOString();
  return { kind: 'appointment', title, startsAt: at.toISOString(), endsAt, place, note };
}
