import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { canKnowOrganisation } from '@sentiers/shared/trail/policy.ts';
import type { QueryFilter } from 'mongoose';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

/** An organisation's way: what maps and territories tell of it. */
export type OrganisationLine = Pick<
  OrganisationDoc,
  '_id' | 'name' | 'kind' | 'activity' | 'cohortIds' | 'themes' | 'from' | 'to'
>;

/**
 * Organisations that the actor may know of, by one query that reads nothing more.
 *
 * @param ownId the organisation they are of
 */
export async function listKnownOrganisations(
  actor: Actor,
  ownId: string | null,
  where: QueryFilter<OrganisationDoc> = {},
): Promise<OrganisationLine[]> {
  const found = await OrganisationModel.find(
    { $and: [where, isCoordinator(actor) ? {} : nearTo(actor, ownId)] },
    { name: 1, kind: 1, activity: 1, cohortIds: 1, themes: 1, from: 1, to: 1 },
  ).lean<OrganisationLine[]>();
  return found.filter(({ _id: id, kind, cohortIds }) =>
    canKnowOrganisation(actor, { id, kind, cohortIds, peopleIds: id === ownId ? [actor.personId] : [] }),
  );
}

/** Wider than the policy, which is asked of what it finds. */
function nearTo(actor: Actor, ownId: string | null): QueryFilter<OrganisationDoc> {
  const scopes = actor.grants.flatMap(({ scope }) => scope.id ?? []);
  const named = ownId === null ? scopes : [...scopes, ownId];
  return {
    $or: [{ cohortIds: { $in: scopes } }, { kind: 'incubator' as const }, { _id: { $in: named } }],
  };
}
