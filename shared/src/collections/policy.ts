import { type Actor, holdsIn, isCoordinator } from '../actor.ts';

export interface CollectionFacts {
  ownerId: string;
  audience: 'mine' | 'cohort' | 'network';
  cohortId: string | null;
}

export function canReadCollection(actor: Actor, { ownerId, audience, cohortId }: CollectionFacts): boolean {
  if (actor.suspended) return false;
  if (actor.personId === ownerId) return true;
  if (audience === 'mine' || !actor.grants.some(({ role }) => role !== 'guest')) return false;
  if (audience === 'network') return true;
  return isCoordinator(actor) || holdsIn(actor, 'cohort', cohortId, ['member', 'alumni', 'facilitator']);
}

export function canEditCollection(actor: Actor, collection: CollectionFacts): boolean {
  return actor.personId === collection.ownerId && canReadCollection(actor, collection);
}
