import type { Hand } from '@sentiers/shared/hands/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import type { HandDoc } from './hands.model.ts';

/** Hands as they travel: the same for all who read the room. */
export async function presentHands(hands: readonly HandDoc[]): Promise<Hand[]> {
  const people = await loadPersonSummaries(hands.map(({ personId }) => personId));
  return hands.map(({ _id, personId, raisedAt, ...hand }) => ({
    ...hand,
    kind: 'hand',
    id: _id,
    person: summaryOf(people, personId),
    raisedAt: raisedAt.toISOString(),
  }));
}
