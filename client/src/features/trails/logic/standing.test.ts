import { expect, it } from 'vitest';
import { standingsOf } from './standing.ts';

it('goes next to the first that is not reached, and never to one that is held back', () => {
  expect(standingsOf(['reached', 'ahead', null, 'under-way'])).toEqual([
    'reached',
    'next',
    'held-back',
    'ahead',
  ]);
  expect(standingsOf(['reached', null, 'ahead'])).toEqual(['reached', 'held-back', 'ahead']);
  expect(standingsOf(['reached', 'reached'])).toEqual(['reached', 'reached']);
  expect(standingsOf([null])).toEqual(['held-back']);
});
