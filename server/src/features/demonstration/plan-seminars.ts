import type { ImportedChannel } from '../channels/channels.import.ts';
import type { ImportedSeminar } from '../seminars/seminars.import.ts';
import { seminars } from './content/seminars.ts';
import type { DemonstrationAgendaItem, DemonstrationSeminar } from './content/types.ts';
import { addMinutes, parisTimeDaysAgo } from './paris-time.ts';
import { ids } from './plan-people.ts';

/** How long before it begins a seminar was announced, in days; the latest ones today. */
const ANNOUNCED_DAYS = 45;
const COHORT = 'demonstration';
const AUTHOR = 'claire';

/** The channel of each seminar, that says who reads it. */
export function planSeminarChannels(openedAt: Date): ImportedChannel[] {
  return seminars.map(({ key }) => ({
    _id: ids.channel(key),
    cohortId: ids.cohort(COHORT),
    kind: 'seminar',
    membership: 'open',
    name: ids.channel(key),
    description: '',
    ...{ themeKey: null, territoryCode: null, openAfterEnd: false, position: 0, createdAt: openedAt },
  }));
}

/** The year's seminars and webinars, around `now`. */
export function planSeminars(now: Date): ImportedSeminar[] {
  return seminars.map((seminar) => planSeminar(seminar, now));
}

function planSeminar(seminar: DemonstrationSeminar, now: Date): ImportedSeminar {
  const { key, kind, title, description, days, from, to, items } = seminar;
  const first = firstDay(seminar, now);
  const startsAt = parisTimeDaysAgo(now, -first, from);
  const announcedAt = new Date(
    Math.min(parisTimeDaysAgo(now, ANNOUNCED_DAYS - first, '09:00').getTime(), now.getTime()),
  );
  const came = (keys: readonly string[] = [], after = 0) =>
    keys.map((person, rank) => ({ personId: ids.person(person), at: addMinutes(announcedAt, rank + after) }));
  return {
    _id: ids.seminar(key),
    cohortId: ids.cohort(COHORT),
    channelId: ids.channel(key),
    ...{ kind, title, description, state: 'announced', startsAt },
    endsAt: parisTimeDaysAgo(now, 1 - days - first, to),
    address: seminar.address ?? null,
    videoAddress: seminar.videoAddress ?? null,
    limit: seminar.limit ?? null,
    closesAt: null,
    items: items.map((item, rank) => planItem(item, { id: ids.agendaItem(key, rank), first, now })),
    registered: came(seminar.registered),
    waiting: came(seminar.waiting, seminar.registered.length),
    createdBy: ids.person(AUTHOR),
    createdAt: announcedAt,
    announcedAt,
    cancellation: null,
    revision: 1,
    changedAt: announcedAt,
    changedBy: null,
    remindedFor: startsAt < now ? startsAt : null,
    version: 0,
  };
}

function planItem(
  { kind, title, day = 1, from, to, room, speakers = [] }: DemonstrationAgendaItem,
  { id, first, now }: { id: string; first: number; now: Date },
): ImportedSeminar['items'][number] {
  const at = (time: string) => parisTimeDaysAgo(now, 1 - day - first, time);
  return {
    ...{ id, kind, title, description: '', room: room ?? null, speakers: [...speakers], documentIds: [] },
    startsAt: at(from),
    endsAt: at(to),
  };
}

/** In how many days its first one is: the nearest that falls on its day of the week. */
function firstDay({ inDays, weekday }: DemonstrationSeminar, now: Date): number {
  if (weekday === undefined) return inDays;
  const noon = parisTimeDaysAgo(now, -inDays, '12:00');
  const away = (weekday - noon.getUTCDay() + 7) % 7;
  return inDays + (away > 3 ? away - 7 : away);
}
