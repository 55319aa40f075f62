import { AppError } from '@sentiers/shared/errors.ts';
import { expect, it } from 'vitest';
import { faultyItems, missingIn, reasonAt, refusedIn, stillIn } from './faults.ts';
import { emptyForm, nextItem, type SeminarForm } from './seminar-form.ts';

const named: SeminarForm = {
  ...{ ...emptyForm, title: 'Entre pairs', startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T17:00' },
};
const withItem: SeminarForm = { ...named, items: [nextItem(named, 'a')] };

it.each([
  [emptyForm, ['title required', 'startsAt required', 'endsAt required']],
  [named, []],
  [withItem, ['items.0.title required']],
  [{ ...named, limit: '24' }, []],
  [{ ...named, limit: '0' }, ['registration.limit places']],
  [{ ...named, limit: '2,5' }, ['registration.limit places']],
  [{ ...named, limit: 'beaucoup' }, ['registration.limit places']],
])('misses in %j: %j', (form, expected) => {
  expect(missingIn(form).map(({ path, reason }) => `${path.join('.')} ${reason}`)).toEqual(expected);
});

const refusal = new AppError('invalid_input', {
  fields: [
    { path: ['seminar', 'items', 0, 'documentIds', 2], reason: 'file_unfinished' },
    { path: ['seminar', 'place', 'videoAddress'], reason: 'not_an_address' },
  ],
});

it('reads where the server refused something, a document of many too', () => {
  const faults = refusedIn(refusal);
  expect(reasonAt(faults, ['items', 0, 'documentIds'])).toBe('file_unfinished');
  expect(reasonAt(faults, ['items', 0, 'title'])).toBeNull();
  expect(reasonAt(faults, ['place', 'videoAddress'])).toBe('not_an_address');
  expect(faultyItems(faults, withItem)).toEqual(['a']);
  expect(refusedIn(new TypeError('away'))).toEqual([]);
});

it('forgets what was refused once it is written again, or stands elsewhere', () => {
  const faults = refusedIn(refusal);
  expect(stillIn(faults, withItem, withItem)).toEqual(faults);
  expect(stillIn(faults, withItem, { ...withItem, title: 'Autre' })).toEqual(faults);
  expect(stillIn(faults, withItem, { ...withItem, videoAddress: 'https://visio.test' })).toEqual([faults[0]]);
  expect(stillIn(faults, withItem, { ...withItem, items: [nextItem(named, 'b')] })).toEqual([faults[1]]);
});
