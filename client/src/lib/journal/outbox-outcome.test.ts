import { AppError } from '@sentiers/shared/errors.ts';
import { expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { type Outcome, outcomeOf } from './outbox-outcome.ts';
import { WithoutThreadError } from './outbox-work.ts';

test.each<[string, Error, number, Outcome]>([
  ['silence', new UnreachableError(), 99, { kind: 'again', after: 0 }],
  [
    'a thread that is not there',
    new WithoutThreadError(),
    1,
    { kind: 'refused', refusal: { code: 'depends' } },
  ],
  ['nobody signed in', new AppError('unauthenticated'), 1, { kind: 'pause' }],
  ['someone else signed in', new AppError('actor_changed'), 1, { kind: 'pause' }],
  ['too much', new AppError('rate_limited', { retryAfter: 90 }), 99, { kind: 'again', after: 90_000 }],
  ['a crowd', new AppError('overloaded', { retryAfter: 2 }), 99, { kind: 'again', after: 2_000 }],
  ['a pause of the server', new AppError('unavailable'), 99, { kind: 'again', after: 0 }],
  ['a fault that may pass', new AppError('internal'), 7, { kind: 'again', after: 0 }],
  [
    'a fault that does not pass',
    new AppError('internal'),
    8,
    { kind: 'refused', refusal: { code: 'internal' } },
  ],
  ['what was taken back', new AppError('withdrawn'), 1, { kind: 'settled' }],
  ['what was done already', new AppError('already_done'), 1, { kind: 'settled' }],
  ['a closed thread', new AppError('thread_closed'), 1, { kind: 'asks', refusal: { code: 'thread_closed' } }],
  [
    'a refusal, with its reason',
    new AppError('invalid_input', { retryAfter: 3 }),
    1,
    { kind: 'refused', refusal: { code: 'invalid_input', details: { retryAfter: 3 } } },
  ],
])('%s', (_, error, attempts, outcome) => {
  expect(outcomeOf(error, attempts)).toStrictEqual(outcome);
});
