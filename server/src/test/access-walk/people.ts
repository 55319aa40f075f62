import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import { dropRememberedRights, loadActor } from '../../features/memberships/memberships.queries.ts';
import { SuspensionModel } from '../../features/memberships/suspensions.model.ts';
import { buildActor } from '../factories/build-actor.ts';
import { buildGuest } from '../factories/build-guest.ts';
import type { World } from './world.ts';

/** The rows of the product's table of roles and scopes. */
export const rows = [
  'member of the cohort',
  'member of another cohort',
  'alumni of an ended cohort',
  'facilitator of the cohort',
  'facilitator of a theme’s channel',
  'expert invited to one thread',
  'expert invited to one channel',
  'accompanying incubator',
  'coordinator',
  'suspended',
  'removed',
  'guest of the room',
  'guest of another room',
  'nobody',
] as const;
export type Row = (typeof rows)[number];

/** Guests come anew each time: whoever leaves is one no more. */
export async function buildGuests(world: World): Promise<Map<Row, Actor>> {
  return new Map<Row, Actor>([
    ['guest of the room', await buildGuest(world.room.id)],
    ['guest of another room', await buildGuest(world.otherRoomId)],
  ]);
}

/** One person for each row, but for guests; null for nobody. */
export async function buildRows(world: World): Promise<Map<Row, Actor | null>> {
  const cohort = (role: Grant['role'], id: string): Grant => ({ role, scope: { kind: 'cohort', id } });
  const grants: Record<Exclude<Row, 'guest of the room' | 'guest of another room' | 'nobody'>, Grant[]> = {
    'member of the cohort': [cohort('member', world.cohortId)],
    'member of another cohort': [cohort('member', world.otherCohortId)],
    'alumni of an ended cohort': [cohort('alumni', world.endedCohortId)],
    'facilitator of the cohort': [cohort('facilitator', world.cohortId)],
    'facilitator of a theme’s channel': [
      { role: 'facilitator', scope: { kind: 'channel', id: world.place('theme').channelId } },
    ],
    'expert invited to one thread': [
      { role: 'expert', scope: { kind: 'thread', id: world.place('cohort').threadId } },
    ],
    'expert invited to one channel': [
      { role: 'expert', scope: { kind: 'channel', id: world.place('restricted').channelId } },
    ],
    'accompanying incubator': [
      { role: 'accompanying', scope: { kind: 'organisation', id: world.organisations.ours } },
    ],
    coordinator: [{ role: 'coordinator', scope: { kind: 'programme', id: null } }],
    suspended: [cohort('member', world.cohortId)],
    removed: [],
  };
  const people = new Map<Row, Actor | null>([['nobody', null]]);
  // What is an organisation's, or an incubator's, is tried by people of theirs too.
  const { ours, incubator } = world.organisations;
  const organisations: Partial<Record<Row, string>> = {
    'member of the cohort': ours,
    'facilitator of the cohort': incubator,
  };
  for (const [row, given] of Object.entries(grants)) {
    const organisationId = organisations[row as Row] ?? null;
    people.set(row as Row, await buildActor(given, { organisationId }));
  }
  const suspended = people.get('suspended')?.personId ?? '';
  await SuspensionModel.insertOne({ _id: suspended, by: world.author.personId, at: new Date() });
  await dropRememberedRights([suspended]);
  people.set('suspended', await loadActor(suspended));
  return people;
}
