import { describe, expect, it } from 'vitest';
import { fromLocalField, momentsAhead, toLocalField } from './moments.ts';

describe('momentsAhead', () => {
  it.each([
    [
      'a Thursday morning',
      new Date(2026, 10, 26, 8, 2),
      ['in-an-hour', 'this-evening', 'tomorrow-morning', 'next-monday'],
    ],
    ['a late afternoon', new Date(2026, 10, 26, 16, 30), ['in-an-hour', 'tomorrow-morning', 'next-monday']],
    [
      'a Sunday, when Monday is tomorrow',
      new Date(2026, 10, 29, 10),
      ['in-an-hour', 'this-evening', 'tomorrow-morning'],
    ],
    [
      'a Monday, when the next one is in a week',
      new Date(2026, 10, 30, 20),
      ['in-an-hour', 'tomorrow-morning', 'next-monday'],
    ],
  ])('offers what makes sense on %s', (_when, now, names) => {
    const moments = momentsAhead(now);
    expect(moments.map(({ name }) => name)).toEqual(names);
    for (const { at } of moments) expect(at.getTime()).toBeGreaterThan(now.getTime());
  });

  it('says them on the clock of the device', () => {
    const at = new Map(
      momentsAhead(new Date(2026, 10, 26, 8, 2)).map(({ name, at: when }) => [name, toLocalField(when)]),
    );
    expect(Object.fromEntries(at)).toEqual({
      'in-an-hour': '2026-11-26T09:05',
      'this-evening': '2026-11-26T18:00',
      'tomorrow-morning': '2026-11-27T09:00',
      'next-monday': '2026-11-30T09:00',
    });
  });
});

describe('a local field', () => {
  it('comes back as the moment it says, to the minute', () => {
    const at = new Date(2026, 0, 5, 7, 3);
    expect(fromLocalField(toLocalField(at))).toEqual(at);
  });

  it.each(['', 'demain', '2026-13-45T99:99'])('of %j says none', (text) => {
    expect(fromLocalField(text)).toBeNull();
  });
});
