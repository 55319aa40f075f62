import type { Actor } from '@sentiers/shared/actor.ts';
import type { CalendarEntry } from '../../platform/calendar/calendar-sources.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { listReadable } from './accompaniments.access.ts';
import type { AccompanimentDoc } from './accompaniments.model.ts';
import type { MeetingDoc } from './notebook.model.ts';
import { loadMeetingsReadBy } from './reading.queries.ts';

/** How long what is over stays in the calendars that follow ours, in milliseconds: a year. */
const KEPT_MS = 366 * 24 * 3600 * 1000;

/** Meetings and next steps of the accompaniments that the actor is part of, and reads of. */
export async function datesOfAccompaniments(actor: Actor): Promise<CalendarEntry[]> {
  const accessed = await listReadable(actor, await findOrganisationOf(actor.personId));
  const [meetings, organisations] = await Promise.all([
    loadMeetingsReadBy(actor, accessed),
    loadOrganisations(accessed.map(({ accompaniment }) => accompaniment.organisationId)),
  ]);
  const since = Date.now() - KEPT_MS;
  const nameOf = (organisationId: string) => organisations.get(organisationId)?.name ?? '';
  return [
    ...meetings
      .filter(({ endsAt }) => endsAt.getTime() > since)
      .map((meeting) => entryOf(meeting, nameOf(meeting.organisationId))),
    ...accessed.flatMap(({ accompaniment }) =>
      nextStepOf(accompaniment, nameOf(accompaniment.organisationId)),
    ),
  ];
}

/** A meeting as one event, under the name of the organisation that it is about. */
export function entryOf(meeting: MeetingDoc, organisation: string): CalendarEntry {
  const { _id, accompanimentId, title, note, place, startsAt, endsAt, changedAt, revision, cancelled } =
    meeting;
  return {
    ...{ id: `accompaniment-meeting-${_id}`, title: `${title} (${organisation})`, description: note },
    ...{ path: pathOf(accompanimentId), location: place === '' ? null : place },
    ...{ start: startsAt, end: endsAt, changedAt, sequence: revision, cancelled },
  };
}

/** The day by which the next step is to be done, of one that goes on. */
function nextStepOf(accompaniment: AccompanimentDoc, organisation: string): CalendarEntry[] {
  const { _id, nextStep, endedAt, revision, startedAt } = accompaniment;
  if (!nextStep?.dueOn || endedAt !== null) return [];
  return [
    {
      ...{ id: `accompaniment-step-${_id}`, title: `${organisation} : ${nextStep.words}`, description: '' },
      ...{ path: pathOf(_id), location: null, end: null, changedAt: startedAt, sequence: revision },
      // Nobody said at what time: in the morning.
      start: new Date(`${nextStep.dueOn}T08:00:00.000Z`),
    },
  ];
}

function pathOf(accompanimentId: string): string {
  return `/itineraires/accompagnements/${accompanimentId}`;
}
