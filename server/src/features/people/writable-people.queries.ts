import type { Actor } from '@sentiers/shared/actor.ts';
import { canWriteToPerson } from '@sentiers/shared/people/policy.ts';
import { listActorsNear, loadActors } from '../memberships/memberships.queries.ts';
import { loadBlocks } from './blocks.queries.ts';
import { type AccessedPerson, findReadablePeople } from './people.access.ts';

/** Those of these people to whom the actor may write: who left, is suspended, or is apart from them by a block, is left out. */
export async function findWritable(
  actor: Actor,
  personIds: readonly string[],
): Promise<Map<string, AccessedPerson>> {
  const [readable, actors, blocks] = await Promise.all([
    findReadablePeople(actor, personIds),
    loadActors(personIds),
    loadBlocks([actor.personId, ...personIds]),
  ]);
  const isApart = (id: string) => blocks(actor.personId, id) || blocks(id, actor.personId);
  return new Map(
    [...readable].filter(
      ([id, { facts }]) =>
        canWriteToPerson(actor, facts) && actors.get(id)?.suspended === false && !isApart(id),
    ),
  );
}

/** Alumni whose pages the actor may open. */
export async function findReadableAlumni(actor: Actor): Promise<Map<string, AccessedPerson>> {
  const near = await listActorsNear(actor);
  const alumni = near.filter(({ grants }) => grants.some(({ role }) => role === 'alumni'));
  return findReadablePeople(
    actor,
    alumni.map(({ personId }) => personId),
  );
}
