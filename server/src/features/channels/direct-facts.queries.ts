import type { Actor } from '@sentiers/shared/actor.ts';
import type { DirectFacts } from '@sentiers/shared/channels/policy.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { type Blocks, loadBlocks } from '../people/blocks.queries.ts';
import type { ChannelDoc } from './channels.model.ts';

/** What is asked about those of these channels that hold a direct conversation. */
export async function loadDirectFacts(docs: readonly ChannelDoc[]): Promise<Map<string, DirectFacts>> {
  const direct = docs.flatMap(({ _id, direct: stored }) => (stored ? [{ _id, ...stored }] : []));
  if (direct.length === 0) return new Map();
  const everyone = new Set(direct.flatMap(({ participants }) => participants));
  const [actors, blocks] = await Promise.all([loadActors(everyone), loadBlocks(everyone)]);
  return new Map(
    direct.map(({ _id, participants, group }) => [
      _id,
      { participants, group, receiving: receives(participants, actors, blocks) },
    ]),
  );
}

/** Among more than two, someone who was blocked is folded away on the screen of who blocked them, and no more. */
function receives(
  participants: readonly string[],
  actors: ReadonlyMap<string, Actor>,
  blocks: Blocks,
): boolean {
  const there = participants.filter((id) => {
    const actor = actors.get(id);
    return actor !== undefined && !actor.suspended && actor.grants.length > 0;
  });
  const [one = '', other = ''] = participants;
  const apart = participants.length === 2 && (blocks(one, other) || blocks(other, one));
  return there.length > 1 && !apart;
}
