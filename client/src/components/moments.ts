/** A moment that is offered by name; `custom` is one's own. */
export type MomentName = 'in-an-hour' | 'this-evening' | 'tomorrow-morning' | 'next-monday';

const hour = 3_600_000;
const evening = 18;
const morning = 9;

/** The moments worth offering from `now`, on this device's clock: each to come, none twice. */
export function momentsAhead(now: Date): { name: MomentName; at: Date }[] {
  const monday = (8 - now.getDay()) % 7 || 7;
  const moments: { name: MomentName; at: Date }[] = [
    { name: 'in-an-hour', at: new Date(Math.ceil((now.getTime() + hour) / 300_000) * 300_000) },
    { name: 'this-evening', at: dayAt(now, 0, evening) },
    { name: 'tomorrow-morning', at: dayAt(now, 1, morning) },
    { name: 'next-monday', at: dayAt(now, monday, morning) },
  ];
  return moments.filter(({ name, at }) => {
    if (name === 'this-evening') return at.getTime() - now.getTime() > 2 * hour;
    return name !== 'next-monday' || monday > 1;
  });
}

/** As the browser's own field of a date and a time reads and writes it: `2026-11-26T09:30`, on this device's clock. */
export function toLocalField(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that such a field says; null while it says none. */
export function fromLocalField(text: string): Date | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at;
}

function dayAt(now: Date, days: number, hours: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours);
}
