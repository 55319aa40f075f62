import type { Actor } from '../actor.ts';
import { isOfOrganisation, type TrailFacts, trailLevelsReadBy } from '../trail/policy.ts';
import type { TrailLevel } from '../trail/schema.ts';

/** What the policies of a commitment are asked about. */
export interface CommitmentFacts {
  level: TrailLevel;
  organisation: TrailFacts;
}

export function canReadCommitment(actor: Actor, { level, organisation }: CommitmentFacts): boolean {
  return trailLevelsReadBy(actor, organisation).includes(level);
}

/** Its own organisation's people, each of them. */
export function canKeepCommitment(actor: Actor, { organisation }: CommitmentFacts): boolean {
  return isOfOrganisation(actor, organisation);
}
