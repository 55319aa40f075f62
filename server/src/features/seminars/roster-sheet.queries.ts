import type { Actor } from '@sentiers/shared/actor.ts';
import { canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { csvOf } from '../../platform/files/csv.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import type { Place } from './places.ts';
import { requireSeminar } from './seminars.access.ts';

const words = {
  fr: {
    head: ['Nom', 'Structure', 'Place', 'Rang', 'Demandée le'],
    registered: 'Place',
    waiting: 'Liste d’attente',
  },
  en: {
    head: ['Name', 'Organisation', 'Place', 'Rank', 'Asked on'],
    registered: 'Place',
    waiting: 'Waiting list',
  },
} as const;

/**
 * Who comes, then who waits with their rank, as a spreadsheet reads it: one line for each, by Paris's clock. For who
 * prepares the seminar. Throws `not_found`, `forbidden`.
 */
export async function loadRosterSheet(
  actor: Actor,
  { seminarId, language }: { seminarId: string; language: Locale },
): Promise<{ csv: string }> {
  const { registered, waiting } = (await requireSeminar(actor, seminarId, canManageSeminar)).seminar;
  const people = await loadPersonSummaries([...registered, ...waiting].map(({ personId }) => personId));
  const rowsOf = (places: readonly Place[], which: 'registered' | 'waiting') =>
    places.map(({ personId, at }, index) => {
      const { name, organisation } = summaryOf(people, personId);
      const rank = which === 'waiting' ? String(index + 1) : '';
      return [name, organisation ?? '', words[language][which], rank, moment.format(at)];
    });
  return {
    csv: csvOf([words[language].head, ...rowsOf(registered, 'registered'), ...rowsOf(waiting, 'waiting')]),
  };
}

/** « 2027-03-04 09:30 » */
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});
