import type { Actor } from '@sentiers/shared/actor.ts';

/** Something that has a date, as one person may read it. */
export interface CalendarEntry {
  /** Stable: the same thing has the same id each time, so that a calendar program moves it rather than doubles it. */
  id: string;
  title: string;
  description: string;
  /** Path of its page here. */
  path: string;
  location: string | null;
  start: Date;
  /** Null for a moment, such as a deadline. */
  end: Date | null;
  /** When what it says last changed. */
  changedAt: Date;
  /** Raised by each change: a calendar program takes the greater one for the newer. 0 where it isn't said. */
  sequence?: number;
  /** It is not held: a calendar program strikes it out rather than forget it. */
  cancelled?: boolean;
}

export type CalendarSource = (actor: Actor) => Promise<readonly CalendarEntry[]>;

const sources = new Map<string, CalendarSource>();

/** Adds what a feature has to say of dates: only what this person may read at that moment. Once, before the server starts. */
export function registerCalendarSource(name: string, source: CalendarSource): void {
  sources.set(name, source);
}

/** Everything dated that this person may read, in the order of time. */
export async function loadCalendar(actor: Actor): Promise<CalendarEntry[]> {
  const entries = await Promise.all([...sources.values()].map((source) => source(actor)));
  return entries.flat().sort((a, b) => a.start.getTime() - b.start.getTime());
}
