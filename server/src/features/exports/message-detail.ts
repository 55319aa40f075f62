import type { Calendar, ExportWords } from './export-words.ts';
import type { ExportedMessage } from './exported-thread.queries.ts';

/** Beside a name: from where they are, and when it was. */
export function detailOf(
  { organisation, isGuest, at, writtenAt, editedAt, movedIn }: ExportedMessage,
  { words, calendar }: { words: ExportWords; calendar: Calendar },
): string {
  return [
    '',
    ...(organisation ? [organisation] : []),
    ...(isGuest ? [words.guest] : []),
    calendar.time(at),
    ...(writtenAt ? [words.written(calendar.momentBeside(writtenAt, at))] : []),
    ...(editedAt ? [words.edited(calendar.momentBeside(editedAt, at))] : []),
    ...(movedIn ? [words.movedIn] : []),
  ].join(' · ');
}
