import type { Actor } from '@sentiers/shared/actor.ts';
import type { CalendarEntry } from '../../platform/calendar/calendar-sources.ts';
import { findReadable } from './readable-seminars.queries.ts';
import type { AgendaItemDoc, SeminarDoc } from './seminars.model.ts';

const IN_CALENDAR = 300;
/** How long what is over stays in the calendars that follow ours, in milliseconds: a year. */
const KEPT_MS = 366 * 24 * 3600 * 1000;

/** Seminars that were announced to the actor, for their calendar; those cancelled since are there as such. */
export async function datesOfSeminars(actor: Actor): Promise<CalendarEntry[]> {
  const found = await findReadable(actor, {
    where: { announcedAt: { $ne: null }, endsAt: { $gt: new Date(Date.now() - KEPT_MS) } },
    order: -1,
    limit: IN_CALENDAR,
  });
  return found.map(({ seminar }) => entryOf(seminar));
}

/** A seminar as one event: its agenda, and why it was cancelled, are among its words. */
export function entryOf(seminar: SeminarDoc): CalendarEntry {
  const { _id, title, startsAt, endsAt, address, videoAddress, state, revision, changedAt } = seminar;
  return {
    id: `seminar-${_id}`,
    title,
    description: wordsOf(seminar),
    path: `/seminaires/${_id}`,
    location: address ?? videoAddress,
    start: startsAt,
    end: endsAt,
    changedAt,
    sequence: revision,
    cancelled: state === 'cancelled',
  };
}

function wordsOf({ cancellation, description, videoAddress, items, startsAt, endsAt }: SeminarDoc): string {
  const isOneDay = day.format(startsAt) === day.format(endsAt);
  const parts = [
    cancellation ? `Annulé : ${cancellation.reason}` : '',
    description,
    videoAddress === null ? '' : `En visio : ${videoAddress}`,
    agendaOf(items, isOneDay),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One line for each item, under its day where there are several. */
function agendaOf(items: readonly AgendaItemDoc[], isOneDay: boolean): string {
  const inOrder = items.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const days = Map.groupBy(inOrder, ({ startsAt }) => day.format(startsAt));
  return [...days]
    .map(([name, ofDay]) => [...(isOneDay ? [] : [name]), ...ofDay.map(lineOf)].join('\n'))
    .join('\n\n');
}

/** « 09:30-10:30 Atelier : les partenaires (salle Jura), avec Élise Morel » */
function lineOf({ startsAt, endsAt, title, room, speakers }: AgendaItemDoc): string {
  const where = room === null ? '' : ` (${room})`;
  const who = speakers.length === 0 ? '' : `, avec ${speakers.join(', ')}`;
  return `${hour.format(startsAt)}-${hour.format(endsAt)} ${title}${where}${who}`;
}

const timeZone = 'Europe/Paris';
const day = new Intl.DateTimeFormat('fr', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
const hour = new Intl.DateTimeFormat('fr', { timeZone, hour: '2-digit', minute: '2-digit' });
