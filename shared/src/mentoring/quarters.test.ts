import { describe, expect, it } from 'vitest';
import { minutesIn, parisDay, quarterOf } from './quarters.ts';

describe('a quarter', () => {
  it.each([
    ['2026-12-31T22:59:59Z', '2026-10-01'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2027-03-31T21:59:59Z', '2027-01-01'],
    ['2027-03-31T22:00:00Z', '2027-04-01'],
    ['2027-06-15T12:00:00Z', '2027-04-01'],
    ['2027-09-30T12:00:00Z', '2027-07-01'],
    ['2027-10-01T12:00:00Z', '2027-10-01'],
  ])('at %s, in Paris, began on %s', (at, first) => {
    expect(quarterOf(new Date(at))).toBe(first);
  });

  it('begins on a day of Paris', () => {
    expect(parisDay(new Date('2027-03-31T22:30:00Z'))).toBe('2027-04-01');
  });
});

describe('what a mentorship takes', () => {
  const since = new Date('2027-02-01T12:00:00Z');
  const call = { form: 'call', since, heldAt: null, closedAt: null } as const;
  const months = { ...call, form: 'months' } as const;
  const minutes = (given: Parameters<typeof minutesIn>[1]) =>
    ['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'].map((quarter) => minutesIn(quarter, given));

  it('is of the quarter in which a call is held, or asked for as long as it isn’t set', () => {
    expect(minutes(call)).toEqual([0, 20, 0, 0]);
    expect(minutes({ ...call, heldAt: new Date('2027-05-01T12:00:00Z') })).toEqual([0, 0, 20, 0]);
    expect(minutes({ ...call, closedAt: since })).toEqual([0, 20, 0, 0]);
  });

  it('is of each quarter that some months last in', () => {
    expect(minutes(months)).toEqual([0, 240, 240, 240]);
    expect(minutes({ ...months, heldAt: new Date('2027-08-01T12:00:00Z') })).toEqual([0, 240, 240, 240]);
    expect(minutes({ ...months, closedAt: new Date('2027-04-02T12:00:00Z') })).toEqual([0, 240, 240, 0]);
    expect(minutes({ ...months, closedAt: since })).toEqual([0, 240, 0, 0]);
  });
});
