interface Timed {
  startsAt: string;
}

/** One day of an agenda, as the reader's clock has it. */
export interface AgendaDay<Item> {
  /** `2027-01-07` */
  day: string;
  items: Item[];
}

/**
 * The items of an agenda by day, in the order in which they begin.
 * @param timeZone of the reader: the device's own by default
 */
export function agendaByDay<Item extends Timed>(
  items: readonly Item[],
  timeZone?: string,
): AgendaDay<Item>[] {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = new Map<string, Item[]>();
  const inOrder = [...items].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  for (const item of inOrder) {
    const day = calendar.format(new Date(item.startsAt));
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }));
}
