import { expect, it } from 'vitest';
import type { Actor, Grant } from '../actor.ts';
import { canEditCollection, canReadCollection } from './policy.ts';

const cohort = (role: Grant['role'], id = 'ours'): Grant => ({ role, scope: { kind: 'cohort', id } });
const someone = (grants: readonly Grant[], fields: Partial<Actor> = {}): Actor => ({
  ...{ personId: 'someone', grants, suspended: false },
  ...fields,
});
const readers: Record<string, Actor> = {
  owner: someone([cohort('member')], { personId: 'owner' }),
  'owner without a place': someone([], { personId: 'owner' }),
  'suspended owner': someone([cohort('member')], { personId: 'owner', suspended: true }),
  member: someone([cohort('member')]),
  alumni: someone([cohort('alumni')]),
  facilitator: someone([cohort('facilitator')]),
  'expert of the cohort': someone([cohort('expert')]),
  'member elsewhere': someone([cohort('member', 'theirs')]),
  coordinator: someone([{ role: 'coordinator', scope: { kind: 'programme', id: null } }]),
  guest: someone([{ role: 'guest', scope: { kind: 'thread', id: 'room' } }]),
  'without a place': someone([]),
  suspended: someone([cohort('member')], { suspended: true }),
};
const owners = ['owner', 'owner without a place'];
const near = [...owners, 'member', 'alumni', 'facilitator', 'coordinator'];

it.each([
  ['mine', owners],
  ['cohort', near],
  ['network', [...near, 'expert of the cohort', 'member elsewhere']],
] as const)('a collection of audience %s is read by %j, and changed by its owner', (audience, allowed) => {
  const collection = { ownerId: 'owner', audience, cohortId: audience === 'cohort' ? 'ours' : null };
  const who = (asks: typeof canReadCollection) =>
    Object.keys(readers).filter((name) => asks(readers[name] as Actor, collection));
  expect(who(canReadCollection).sort()).toEqual([...allowed].sort());
  expect(who(canEditCollection).sort()).toEqual([...owners].sort());
});
