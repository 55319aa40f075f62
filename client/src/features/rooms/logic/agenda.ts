import type { Seminar } from '@sentiers/shared/seminars/schema.ts';

export type AgendaItem = Seminar['items'][number];

/** What a room is about: one item of its seminar's agenda, or all of them. */
export function itemsOf(seminar: Pick<Seminar, 'items'>, itemId: string | null): readonly AgendaItem[] {
  return itemId === null ? seminar.items : seminar.items.filter(({ id }) => id === itemId);
}

/** The item that goes on at this moment (milliseconds), else undefined. */
export function itemAt(items: readonly AgendaItem[], now: number): AgendaItem | undefined {
  return items.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt));
}

/** What comes next after this moment (milliseconds), else undefined. */
export function itemAfter(items: readonly AgendaItem[], now: number): AgendaItem | undefined {
  return items.find(({ startsAt }) => Date.parse(startsAt) > now);
}

/** Minutes that are left until a moment, the one that began counted; 0 once it has passed. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}

/** A code as it is read aloud: two times three letters. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
