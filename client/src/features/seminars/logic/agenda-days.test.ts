import { expect, it } from 'vitest';
import { zoneName } from '../../../i18n/zone-name.ts';
import { agendaByDay } from './agenda-days.ts';

const items = [
  { title: 'Visite', startsAt: '2027-01-08T07:30:00.000Z' },
  { title: 'Veillée', startsAt: '2027-01-07T22:30:00.000Z' },
  { title: 'Accueil', startsAt: '2027-01-07T08:30:00.000Z' },
];

it.each([
  [
    'Europe/Paris',
    [
      ['2027-01-07', 'Accueil', 'Veillée'],
      ['2027-01-08', 'Visite'],
    ],
  ],
  [
    'Indian/Reunion',
    [
      ['2027-01-07', 'Accueil'],
      ['2027-01-08', 'Veillée', 'Visite'],
    ],
  ],
  [
    'America/Cayenne',
    [
      ['2027-01-07', 'Accueil', 'Veillée'],
      ['2027-01-08', 'Visite'],
    ],
  ],
])('puts what happens in the day that it has in %s, in its order', (zone, expected) => {
  const days = agendaByDay(items, zone);
  expect(days.map((one) => [one.day, ...one.items.map(({ title }) => title)])).toEqual(expected);
});

it('names a zone as people do', () => {
  expect(zoneName('2027-01-07T08:30:00.000Z', 'fr', 'Indian/Reunion')).toBe('heure de La Réunion');
  expect(zoneName('2027-01-07T08:30:00.000Z', 'en', 'Indian/Reunion')).toBe('Réunion Time');
});
