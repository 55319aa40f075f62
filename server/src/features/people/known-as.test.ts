import type { Grant, Role } from '@sentiers/shared/actor.ts';
import { expect, it } from 'vitest';
import { knownAs } from './known-as.ts';

function grant(role: Role, kind: Grant['scope']['kind'] = 'cohort', id: string = role): Grant {
  return { role, scope: { kind, id } };
}

const years = new Map([
  ['alumni', 2021],
  ['later', 2023],
]);

it.each([
  ['member', [grant('member')], null],
  ['member', [grant('expert', 'channel'), grant('member')], null],
  ['facilitator', [grant('member'), grant('facilitator', 'channel')], null],
  ['coordinator', [grant('facilitator'), grant('coordinator', 'programme')], null],
  ['alumni', [grant('alumni')], 2021],
  ['alumni', [grant('alumni', 'cohort', 'later'), grant('alumni')], 2023],
  ['alumni', [grant('member', 'channel'), grant('alumni')], 2021],
  ['member', [grant('alumni'), grant('member')], null],
  ['expert', [grant('expert', 'thread')], null],
  ['member', [], null],
] as const)('shows %s for %j', (role, grants, cohortYear) => {
  expect(knownAs(grants, years)).toEqual({ role, cohortYear });
});
