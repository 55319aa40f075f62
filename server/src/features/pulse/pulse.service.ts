import type { Actor } from '@sentiers/shared/actor.ts';
import { canLowerHand, canRaiseHand } from '@sentiers/shared/hands/policy.ts';
import { FEELING_SECONDS, type Feeling } from '@sentiers/shared/pulse/schema.ts';
import { requireRoom } from '../threads/room-threads.access.ts';
import { type FeelingDoc, FeelingModel, feelingId } from './pulse.model.ts';
import { countSoon, heldSince } from './pulse.tally.ts';

interface MyFeeling {
  feeling: Feeling | null;
  until: string | null;
}

/** Says how one follows, in place of what one said before; null takes it back. */
export async function setFeeling(
  actor: Actor,
  { roomId, feeling }: { roomId: string; feeling: Feeling | null },
): Promise<MyFeeling> {
  const { facts } = await requireRoom(actor, roomId, canRaiseHand);
  const _id = feelingId(facts.id, actor.personId);
  const at = new Date();
  if (feeling === null) await FeelingModel.deleteOne({ _id });
  else await FeelingModel.updateOne({ _id }, { $set: { roomId: facts.id, feeling, at } }, { upsert: true });
  countSoon(facts.id);
  return feeling === null ? nothing : held({ feeling, at });
}

/** What the actor said, as long as it holds. */
export async function findFeeling(actor: Actor, roomId: string): Promise<MyFeeling> {
  const { facts } = await requireRoom(actor, roomId, canLowerHand);
  const mine = await FeelingModel.findById(feelingId(facts.id, actor.personId)).lean<FeelingDoc>();
  return mine && mine.at > heldSince() ? held(mine) : nothing;
}

const nothing: MyFeeling = { feeling: null, until: null };

function held({ feeling, at }: Pick<FeelingDoc, 'feeling' | 'at'>): MyFeeling {
  return { feeling, until: new Date(at.getTime() + FEELING_SECONDS * 1000).toISOString() };
}
