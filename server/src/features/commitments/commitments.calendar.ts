import type { Actor } from '@sentiers/shared/actor.ts';
import type { CalendarEntry } from '../../platform/calendar/calendar-sources.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { loadReadable } from './commitments.queries.ts';

/** How long what is past stays in the calendars that follow ours, in milliseconds: a year. */
const KEPT_MS = 366 * 24 * 3600 * 1000;

/** By when the actor's organisation promised what; what was given up is struck out. */
export async function datesOfCommitments(actor: Actor): Promise<CalendarEntry[]> {
  const organisationId = await findOrganisationOf(actor.personId);
  const commitments = organisationId === null ? [] : await loadReadable(actor, [organisationId]);
  const since = new Date(Date.now() - KEPT_MS).toISOString().slice(0, 10);
  return commitments
    .filter(({ commitment }) => commitment.dueOn >= since)
    .map(({ commitment: { _id, text, dueOn, state, revision, changedAt } }) => ({
      id: `commitment-${_id}`,
      title: state === 'kept' ? `Tenu : ${text}` : `Engagement : ${text}`,
      description: 'Le terme que vous vous êtes donné.',
      path: `/itineraires/engagements/${_id}`,
      location: null,
      // The morning of that day in Paris, whatever the season.
      start: new Date(`${dueOn}T07:00:00.000Z`),
      end: null,
      changedAt,
      sequence: revision,
      cancelled: state === 'abandoned',
    }));
}
