import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { describe, expect, it } from 'vitest';
import { movedInOrder, nextInOrder, placeInOrder } from './running-order.ts';

const poll = (id: string): RoomTarget => ({ kind: 'poll', id });
const questions: RoomTarget = { kind: 'question', id: null };
const order = [poll('a'), questions, poll('b')];

describe('a running order', () => {
  it('goes on after what the screen shows, from its beginning where it shows something else, to its end', () => {
    expect(nextInOrder(order, null)).toEqual(poll('a'));
    expect(nextInOrder(order, { kind: 'poll', id: 'z' })).toEqual(poll('a'));
    expect(nextInOrder(order, poll('a'))).toEqual(questions);
    expect(nextInOrder(order, questions)).toEqual(poll('b'));
    expect(nextInOrder(order, poll('b'))).toBeUndefined();
    expect(placeInOrder(order, poll('b'))).toBe(2);
  });

  it('is put in another order by one place at a time', () => {
    expect(movedInOrder(order, 0, 1)).toEqual([questions, poll('a'), poll('b')]);
    expect(movedInOrder(order, 2, -1)).toEqual([poll('a'), poll('b'), questions]);
    expect(movedInOrder(order, 0, -1)).toEqual(order);
    expect(movedInOrder(order, 2, 1)).toEqual(order);
  });
});
