import { expect, it } from 'vitest';
import { standingsOf } from './standing.ts';

it('goes next to the first that is not reached, and never to one that is held back', () => {
  expect(standingsOf(['reached', null, 'ahead', 'under-way'])).toEqual([
    'reached',
    'held-back',
    'next',
    'ahead',
  ]);
  expect(standingsOf(['reached', 'reached'])).toEqual(['reached', 'reached']);
  expect(standingsOf([null])).toEqual(['held-back']);
});
