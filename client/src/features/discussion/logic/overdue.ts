/**
 * Whether the day by which an answer was awaited is over, and none has come.
 *
 * @param dueOn ISO date; that whole day is still in time
 * @param now milliseconds
 */
export function isOverdue(dueOn: string, waits: boolean, now: number): boolean {
  const today = new Date(now);
  const [year, month, day] = dueOn.split('-').map(Number);
  const end = new Date(year ?? 0, (month ?? 1) - 1, (day ?? 1) + 1);
  return waits && today >= end;
}
