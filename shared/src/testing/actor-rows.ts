import type { Actor, Grant, Role } from '../actor.ts';

/** Places of the tables of rights: two cohorts, a channel and a thread someone was invited to, an organisation. */
export const places = {
  cohort: '0198a000-0000-7000-8000-000000000001',
  otherCohort: '0198a000-0000-7000-8000-000000000002',
  channel: '0198a000-0000-7000-8000-000000000003',
  thread: '0198a000-0000-7000-8000-000000000004',
  elsewhere: '0198a000-0000-7000-8000-000000000005',
  organisation: '0198a000-0000-7000-8000-000000000006',
} as const;

function grant(role: Role, kind: Grant['scope']['kind'], id: string | null): Grant {
  return { role, scope: { kind, id } };
}

let count = 0;

function actor(grants: readonly Grant[], suspended = false): Actor {
  count += 1;
  return { personId: `0198a000-0000-7000-9000-${String(count).padStart(12, '0')}`, grants, suspended };
}

/** One actor for each row of the product's table of roles and scopes, and the neighbours that must see less. */
export const actorRows = {
  member: actor([grant('member', 'cohort', places.cohort)]),
  'member of another cohort': actor([grant('member', 'cohort', places.otherCohort)]),
  alumni: actor([grant('alumni', 'cohort', places.cohort)]),
  'alumni of another cohort': actor([grant('alumni', 'cohort', places.otherCohort)]),
  facilitator: actor([grant('facilitator', 'cohort', places.cohort)]),
  'facilitator of another cohort': actor([grant('facilitator', 'cohort', places.otherCohort)]),
  'facilitator of this channel': actor([grant('facilitator', 'channel', places.channel)]),
  'expert invited to this channel': actor([grant('expert', 'channel', places.channel)]),
  'expert invited to one thread': actor([grant('expert', 'thread', places.thread)]),
  'expert invited elsewhere': actor([grant('expert', 'channel', places.elsewhere)]),
  'guest of this room': actor([grant('guest', 'thread', places.thread)]),
  'guest of another room': actor([grant('guest', 'thread', places.elsewhere)]),
  'accompanying an organisation': actor([grant('accompanying', 'organisation', places.organisation)]),
  coordinator: actor([grant('coordinator', 'programme', null)]),
  'suspended member': actor([grant('member', 'cohort', places.cohort)], true),
  'suspended coordinator': actor([grant('coordinator', 'programme', null)], true),
  removed: actor([]),
} as const satisfies Record<string, Actor>;

export type ActorRow = keyof typeof actorRows;
export const actorRowNames = Object.keys(actorRows) as ActorRow[];

/** Every actor with what is expected of them: those of `allowed` may, all the others may not. */
export function expectOnly(allowed: readonly ActorRow[]): [ActorRow, boolean][] {
  return actorRowNames.map((row) => [row, allowed.includes(row)]);
}
