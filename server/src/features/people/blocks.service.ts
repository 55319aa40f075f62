import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canBlockPerson } from '@sentiers/shared/people/policy.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { BlockModel, blockId } from './blocks.model.ts';
import { listBlocked } from './blocks.queries.ts';
import { readPerson } from './people.access.ts';

/**
 * Blocks someone, or lifts it; answers all whom the actor blocked, once no server takes anything more for them. A block
 * can be lifted from someone whose page can't be opened any more.
 */
export async function setBlocked(
  actor: Actor,
  { personId, blocked }: { personId: string; blocked: boolean },
): Promise<PersonSummary[]> {
  const _id = blockId(actor.personId, personId);
  const lifted = !blocked && (await BlockModel.deleteOne({ _id })).deletedCount > 0;
  if (!lifted) {
    const { facts } = await readPerson(actor, personId);
    if (!canBlockPerson(actor, facts)) throw new AppError('forbidden');
  }
  if (blocked) {
    const block = { by: actor.personId, whom: personId, at: new Date() };
    await BlockModel.updateOne({ _id }, { $setOnInsert: block }, { upsert: true });
  }
  await forgetRights([actor.personId]);
  return listBlocked(actor.personId);
}
