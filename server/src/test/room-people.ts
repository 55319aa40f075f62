import type { Actor } from '@sentiers/shared/actor.ts';
import type { TestApp } from './app.ts';
import { buildActorOfCohort } from './factories/build-actor.ts';
import { buildCohort } from './factories/build-cohort.ts';
import type { Visitor } from './visitor.ts';

/** Those of a cohort whose rooms a test is about: two who animate them, one who takes part, and their browsers. */
export interface RoomPeople {
  cohortId: string;
  facilitator: Actor;
  other: Actor;
  member: Actor;
  leading: Visitor;
  helping: Visitor;
  taking: Visitor;
}

/** Makes them, and signs them in. */
export async function buildRoomPeople(app: TestApp): Promise<RoomPeople> {
  const cohortId = (await buildCohort())._id;
  const facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  const other = await buildActorOfCohort(cohortId, 'facilitator');
  const member = await buildActorOfCohort(cohortId);
  const leading = await app.signIn(facilitator);
  const helping = await app.signIn(other);
  const taking = await app.signIn(member);
  return { cohortId, facilitator, other, member, leading, helping, taking };
}
