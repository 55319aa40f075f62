import type { MailChoices } from '@sentiers/shared/mails/schema.ts';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** A day and a bit: an hour that the change of clocks skips is found the day after. */
const FAR_MS = 50 * HOUR_MS;

/**
 * When a mail leaves whose oldest line came at this moment; null: never. Whatever the rhythm, a line waits `delayMs`
 * for its reader first.
 */
export function dueAt(
  { rhythm, hour, timeZone }: Pick<MailChoices, 'rhythm' | 'hour' | 'timeZone'>,
  oldest: Date,
  delayMs: number,
): Date | null {
  const soonest = oldest.getTime() + delayMs;
  switch (rhythm) {
    case 'never':
      return null;
    case 'at-once':
      return new Date(soonest);
    case 'hourly':
      return new Date(Math.ceil(soonest / HOUR_MS) * HOUR_MS);
    case 'daily':
      return nextAt(hour, timeZone, soonest);
  }
}

/** The next time that clocks there show this full hour. Zones may be off by a quarter of an hour. */
function nextAt(hour: number, timeZone: string, from: number): Date {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const wanted = `${String(hour).padStart(2, '0')}:00`;
  const first = Math.ceil(from / QUARTER_MS) * QUARTER_MS;
  for (let at = first; at < first + FAR_MS; at += QUARTER_MS) {
    if (clock.format(at) === wanted) return new Date(at);
  }
  return new Date(first);
}
