import type { Actor } from '@sentiers/shared/actor.ts';
import { canSeeReplay } from '@sentiers/shared/replays/policy.ts';
import { findReplay } from '../../features/replays/replays.access.ts';
import { buildReplay } from '../factories/build-replay.ts';
import type { World } from './world.ts';

const names = ['replay being prepared', 'published replay', 'replay that waits for a consent'] as const;
type ReplayName = (typeof names)[number];

export function isReplay<Named extends { name: string }>(
  target: Named,
): target is Named & { name: ReplayName } {
  return (names as readonly string[]).includes(target.name);
}

export function replayTargets(world: World) {
  return Promise.all(names.map((name) => replayTarget(world, name)));
}

/** The replay of a webinar of the cohort's; someone of it is seen in the last one. */
export async function replayTarget({ author, cohortId, people }: World, name: ReplayName) {
  const { id } = await buildReplay(author, {
    cohortId,
    published: name === 'published replay',
    asked: name === 'replay that waits for a consent' ? [people.inCohort] : [],
  });
  const accessed = await findReplay(id);
  if (!accessed) throw new Error('the replay was not stored');
  const { facts } = accessed;
  return { name, id, facts: [facts], reads: (actor: Actor) => canSeeReplay(actor, facts) };
}
