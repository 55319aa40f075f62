import type { Codev } from '@sentiers/shared/codev/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { CodevDoc } from './threads.model.ts';

/** A codéveloppement session as all who read its room see it. */
export function presentCodev(
  { stage, clientId, facilitatorId, startedAt, endsAt, secondsLeft, texts, commitment }: CodevDoc,
  people: ReadonlyMap<string, PersonSummary>,
): Codev {
  return {
    ...{ stage, secondsLeft, texts, commitment },
    startedAt: startedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    client: summaryOf(people, clientId),
    facilitator: summaryOf(people, facilitatorId),
  };
}
