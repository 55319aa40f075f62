/** When a line was written, as its export says it; day and month are told apart by the whole file. */
export interface Moment {
  numbers: readonly [number, number, number];
  hour: number;
  minute: number;
  second: number;
  half: boolean;
}

/** The beginning of a message: when, and what follows. */
export interface Opening {
  moment: Moment;
  rest: string;
}

const date = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})`;
const time = String.raw`(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\s*([ap])\.?\s?m\.?)?`;
const between = String.raw`(?:,|\s+à|\s+at)?\s+`;
const android = new RegExp(`^${date}${between}${time} - (.*)$`, 'i');
const ios = new RegExp(String.raw`^\[${date}${between}${time}\] (.*)$`, 'i');

/** What a line begins, if it begins a message: the others continue the one before. */
export function openingOf(line: string): Opening | null {
  const found = android.exec(line) ?? ios.exec(line.replace(/^\u200e+/, ''));
  if (!found) return null;
  const [a, b, year, hours, minute, second] = found.slice(1, 7).map((text) => Number(text ?? 0));
  const half = found[7]?.toLowerCase();
  const hour = half === undefined ? (hours ?? 0) : ((hours ?? 0) % 12) + (half === 'p' ? 12 : 0);
  const numbers = [a ?? 0, b ?? 0, year ?? 0] as const;
  const moment = { numbers, hour, minute: minute ?? 0, second: second ?? 0, half: half !== undefined };
  return isPossible(moment) ? { moment, rest: found[8] ?? '' } : null;
}

function isPossible({ numbers: [a, b], hour, minute, second }: Moment): boolean {
  const days = a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12;
  return days && hour < 24 && minute < 60 && second < 60;
}

/** Whether these dates say the month first: one of them can't be read otherwise, or their clock has two halves. */
export function isMonthFirst(moments: readonly Moment[]): boolean {
  if (moments.some(({ numbers: [first] }) => first > 12)) return false;
  if (moments.some(({ numbers: [, second] }) => second > 12)) return true;
  return moments.some(({ half }) => half);
}

/** The instant, for clocks in Paris. */
export function instantOf({ numbers: [a, b, y], hour, minute, second }: Moment, monthFirst: boolean): Date {
  const [day, month] = monthFirst ? [b, a] : [a, b];
  const year = y < 100 ? 2000 + y : y;
  const local = Date.UTC(year, Math.min(month, 12) - 1, day, hour, minute, second);
  const guess = local - offsetAt(local);
  return new Date(local - offsetAt(guess));
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far Paris is ahead of universal time. */
function offsetAt(instant: number): number {
  const [day, month, year, hour, minute, second] = (clock.format(instant).match(/\d+/g) ?? []).map(Number);
  const shown = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return shown - Math.floor(instant / 1000) * 1000;
}
