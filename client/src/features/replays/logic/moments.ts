/** A moment of a video: « 0:07 », « 12:30 », « 1:02:03 ». */
export function writeMoment(second: number): string {
  const whole = Math.max(0, Math.floor(second));
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** The second that is written so, or in seconds alone; null for anything else. */
export function readMoment(written: string): number | null {
  const parts = written.trim().split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return null;
  const [seconds = 0, minutes = 0, hours = 0] = parts.map(Number).reverse();
  if (parts.length > 1 && seconds > 59) return null;
  if (parts.length > 2 && minutes > 59) return null;
  return hours * 3600 + minutes * 60 + seconds;
}

/** A moment for the browser's own field of date and time, to the second, on the clock of the device. */
export function toClockField(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** What was chosen in that field; null where nothing whole was. */
export function fromClockField(written: string): string | null {
  const date = new Date(written);
  return written === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
