import { describe, expect, it } from 'vitest';
import { type AgendaItem, itemAfter, itemAt, itemsOf, minutesLeft, spacedCode } from './agenda.ts';

const at = (minutes: number) => new Date(minutes * 60_000).toISOString();
const item = (id: string, from: number, to: number) =>
  ({ id, startsAt: at(from), endsAt: at(to) }) as AgendaItem;
const items = [item('a', 10, 20), item('b', 20, 30), item('c', 40, 50)];

describe('a room’s agenda', () => {
  it('is one item, or all of them', () => {
    expect(itemsOf({ items }, null)).toHaveLength(3);
    expect(itemsOf({ items }, 'b').map(({ id }) => id)).toEqual(['b']);
  });

  it('tells what goes on and what comes, the end of one being the beginning of the next', () => {
    const when = (minutes: number) => [
      itemAt(items, minutes * 60_000)?.id,
      itemAfter(items, minutes * 60_000)?.id,
    ];
    expect(when(5)).toEqual([undefined, 'a']);
    expect(when(10)).toEqual(['a', 'b']);
    expect(when(20)).toEqual(['b', 'c']);
    expect(when(35)).toEqual([undefined, 'c']);
    expect(when(50)).toEqual([undefined, undefined]);
  });

  it('counts the minute that has begun, and nothing once it is over', () => {
    expect(minutesLeft(at(20), 19 * 60_000 + 1)).toBe(1);
    expect(minutesLeft(at(20), 8 * 60_000)).toBe(12);
    expect(minutesLeft(at(20), 21 * 60_000)).toBe(0);
  });
});

it('says a code in two breaths', () => {
  expect(spacedCode('BCDFGH')).toBe('BCD FGH');
});
