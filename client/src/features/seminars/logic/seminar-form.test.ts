import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { seminarInputSchema } from '@sentiers/shared/seminars/schema.ts';
import { describe, expect, it } from 'vitest';
import { changedParts, emptyForm, formOf, type ItemForm, inputOf, moved, nextItem } from './seminar-form.ts';

/** On this device's clock, whatever its zone. */
const at = (day: number, hours: number) => new Date(2027, 2, day, hours).toISOString();
const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;

const file = {
  id: id(9),
  name: 'programme.pdf',
  bytes: 1_000,
} as Seminar['items'][number]['documents'][number];
const item = {
  ...{ id: id(1), kind: 'workshop', title: 'Choisir son territoire', description: '' },
  ...{ startsAt: at(4, 9), endsAt: at(4, 11), room: 'Salle du puits', documents: [file] },
  speakers: ['Maud Kerven', 'Paul Lescure'],
} satisfies Seminar['items'][number];
const seminar = {
  ...{ kind: 'seminar', title: 'Deux jours entre pairs', description: 'À Limoges.' },
  ...{ startsAt: at(4, 9), endsAt: at(5, 17) },
  place: { address: 'La Recyclerie, 3 rue du Puits', videoAddress: null },
  registration: { limit: 24, closesAt: at(1, 18) },
  items: [item, { ...item, id: id(2), startsAt: at(4, 11), endsAt: at(4, 12), room: null, documents: [] }],
} as unknown as Seminar;

const none = () => [];

describe('a seminar in its form', () => {
  it('is sent back as it was read, and as the contract takes it', () => {
    const sent = inputOf(formOf(seminar), none);
    const { documents: _, ...words } = item;
    expect(sent).toEqual({
      ...seminar,
      items: [
        { ...words, documentIds: [file.id] },
        { ...words, id: id(2), startsAt: at(4, 11), endsAt: at(4, 12), room: null, documentIds: [] },
      ],
    });
    expect(seminarInputSchema.parse(sent)).toEqual(sent);
  });

  it('leaves out what is empty, and adds the files that have arrived', () => {
    const form = { ...formOf(seminar), address: ' ', limit: '', closesAt: '' };
    const sent = inputOf(form, (itemId) => (itemId === id(2) ? [id(8)] : []));
    expect(sent.place).toEqual({ address: null, videoAddress: null });
    expect(sent.registration).toEqual({ limit: null, closesAt: null });
    expect(sent.items.map(({ documentIds }) => documentIds)).toEqual([[file.id], [id(8)]]);
  });

  it.each([
    ['Maud Kerven, Paul Lescure', ['Maud Kerven', 'Paul Lescure']],
    [
      'Maud Kerven, incubateur de l’Orne\n\n Paul Lescure ',
      ['Maud Kerven, incubateur de l’Orne', 'Paul Lescure'],
    ],
    [' ', []],
  ])('reads speakers in %j', (speakers, expected) => {
    const form = { ...formOf(seminar), items: [{ ...formOf(seminar).items[0], speakers } as ItemForm] };
    expect(inputOf(form, none).items[0]?.speakers).toEqual(expected);
  });

  it('keeps one speaker whose name has a comma', () => {
    const one = { ...seminar, items: [{ ...item, speakers: ['Maud Kerven, incubateur de l’Orne'] }] };
    expect(inputOf(formOf(one), none).items[0]?.speakers).toEqual(one.items[0]?.speakers);
  });
});

describe('the next part', () => {
  const form = formOf(seminar);
  const span = ({ startsAt, endsAt }: ItemForm) => [startsAt, endsAt];

  it('begins where the one before ends, in the same room', () => {
    const next = nextItem({ ...form, items: form.items.slice(0, 1) }, id(3));
    expect(span(next)).toEqual(['2027-03-04T11:00', '2027-03-04T12:00']);
    expect(next.room).toBe('Salle du puits');
  });

  it('begins with the seminar where it is the first, and ends with it at the latest', () => {
    const short = { ...form, items: [], endsAt: '2027-03-04T09:30' };
    expect(span(nextItem(short, id(3)))).toEqual(['2027-03-04T09:00', '2027-03-04T09:30']);
  });

  it('says no moment as long as none is said', () => {
    expect(span(nextItem(emptyForm, id(3)))).toEqual(['', '']);
  });
});

it('moves a part by one place, within the agenda', () => {
  const { items } = formOf(seminar);
  const ids = (parts: readonly ItemForm[]) => parts.map((part) => part.id);
  expect(ids(moved(items, id(2), -1))).toEqual([id(2), id(1)]);
  expect(ids(moved(items, id(1), 1))).toEqual([id(2), id(1)]);
  expect(moved(items, id(1), -1)).toBe(items);
  expect(moved(items, id(2), 1)).toBe(items);
});

it('says in which parts two versions differ', () => {
  const form = formOf(seminar);
  expect(changedParts(form, formOf(seminar))).toEqual([]);
  expect(
    changedParts(form, { ...form, endsAt: '2027-03-05T18:00', videoAddress: 'https://visio.test' }),
  ).toEqual(['dates', 'place']);
  const emptied = form.items.map((one) => ({ ...one, documents: [] }));
  expect(changedParts(form, { ...form, items: emptied })).toEqual(['agenda']);
});
