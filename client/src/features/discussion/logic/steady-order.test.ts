import { describe, expect, it } from 'vitest';
import { keepOrder } from './steady-order.ts';

const order = (fresh: string, shown: string) => {
  const { items, moved } = keepOrder([...fresh], [...shown], (item) => item);
  return [items.join(''), moved];
};

describe('keepOrder', () => {
  it.each([
    ['lets everything through when nothing was shown', 'abc', '', 'abc', 0],
    ['changes nothing when nothing moved', 'abc', 'abc', 'abc', 0],
    ['leaves a line that became active where it was', 'cab', 'abc', 'abc', 1],
    ['counts each line that would move up', 'cbad', 'abcd', 'abcd', 2],
    ['holds back a new line above', 'xabc', 'abc', 'abc', 1],
    ['lets the next page follow', 'abcde', 'abc', 'abcde', 0],
    ['drops what is gone', 'ac', 'abc', 'ac', 0],
  ])('%s', (_name, fresh, shown, items, moved) => {
    expect(order(fresh, shown)).toEqual([items, moved]);
  });
});
