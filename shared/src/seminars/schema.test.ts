import { expect, it } from 'vitest';
import { seminarInputSchema } from './schema.ts';

const id = '0198a000-0000-7000-8000-00000000000a';
const at = (time: string) => `2027-03-${time}:00.000Z`;
const item = { id, kind: 'plenary', title: 'Accueil', startsAt: at('04T09:00'), endsAt: at('04T10:00') };
const seminar = {
  kind: 'seminar',
  title: 'Deux jours entre pairs',
  startsAt: at('04T09:00'),
  endsAt: at('05T17:00'),
  items: [item],
};

/** Each once: an address may be wrong in two ways. */
function faults(change: object): string[] {
  const { error } = seminarInputSchema.safeParse({ ...seminar, ...change });
  return [...new Set(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`))];
}

it('takes a seminar with its agenda, and fills in what is not said', () => {
  expect(seminarInputSchema.parse(seminar)).toMatchObject({
    description: '',
    place: { address: null, videoAddress: null },
    registration: { limit: null, closesAt: null },
    items: [{ room: null, speakers: [], documentIds: [] }],
  });
  expect(faults({ registration: { closesAt: at('04T09:00') }, endsAt: at('19T09:00') })).toEqual([]);
});

it.each([
  [{ endsAt: at('04T09:00'), items: [] }, ['endsAt ends_before_start']],
  [{ endsAt: at('19T09:01') }, ['endsAt lasts_too_long']],
  [{ registration: { closesAt: at('04T09:01') } }, ['registration.closesAt closes_after_start']],
  [{ items: [item, { ...item, id: id.toUpperCase() }] }, ['items.1.id twice']],
  [{ items: [{ ...item, endsAt: item.startsAt }] }, ['items.0.endsAt ends_before_start']],
  [{ items: [{ ...item, startsAt: at('04T08:59') }] }, ['items.0.startsAt outside_seminar']],
  [{ items: [{ ...item, endsAt: at('05T17:01') }] }, ['items.0.endsAt outside_seminar']],
  [
    { place: { address: null, videoAddress: 'http://visio.exemple.test' } },
    ['place.videoAddress not_an_address'],
  ],
  [{ place: { address: null, videoAddress: 'javascript:alert(1)' } }, ['place.videoAddress not_an_address']],
] as const)('refuses %j', (change, expected) => {
  expect(faults(change)).toEqual(expected);
});
