import { expect, test } from '@playwright/test';
import { clientWeight } from '../load/client-weight.ts';

test('no page needs more JavaScript than it is allowed', () => {
  const tooHeavy = clientWeight().filter(({ kilobytes, budget }) => kilobytes > budget);
  expect(tooHeavy).toEqual([]);
});
