import type { Actor } from '@sentiers/shared/actor.ts';
import { isAmong } from '@sentiers/shared/trail/policy.ts';
import type { AccompanimentDoc, CompanionDoc } from './accompaniments.model.ts';

/** Beyond every page and meeting. */
const NEVER = new Date(8.64e15);

type Accompanied = Pick<AccompanimentDoc, 'companions'>;

/** Those who did not hand over: who accompany, or did as it ended. */
export function activeCompanions({ companions }: Accompanied): CompanionDoc[] {
  return companions.filter(({ until }) => until === null);
}

/**
 * From when on someone reads what is written in an accompaniment; null: from its beginning. Who is of neither side reads
 * none of it.
 *
 * @param peopleIds the organisation's people, who read all of it
 */
export function readsFrom(
  actor: Actor,
  accompaniment: Accompanied,
  peopleIds: readonly string[],
): Date | null {
  if (isAmong(actor, peopleIds)) return null;
  const own = activeCompanions(accompaniment).find(({ personId }) => personId === actor.personId);
  return own ? own.readsFrom : NEVER;
}

/** Whether someone who reads from this moment on reads a page of the notebook. */
export function readsEntry(from: Date | null, { at }: { at: Date }): boolean {
  return from === null || at.getTime() >= from.getTime();
}

/** The same of a meeting: what was over before is not theirs to know. */
export function readsMeeting(from: Date | null, { endsAt }: { endsAt: Date }): boolean {
  return from === null || endsAt.getTime() >= from.getTime();
}
