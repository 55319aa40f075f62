import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadOrganisation } from '@sentiers/shared/organisations/policy.ts';
import type { ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import type { Change } from '../../platform/journal/types.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';
import { loadOrganisations } from './organisations.queries.ts';

/** The organisation, if the actor may open its page. Throws `not_found`. */
export async function readOrganisation(actor: Actor, organisationId: string): Promise<OrganisationDoc> {
  const organisation = (await loadOrganisations([organisationId])).get(organisationId);
  if (!organisation || !canReadOrganisation(actor, { ...organisation, id: organisation._id })) {
    throw new AppError('not_found');
  }
  return organisation;
}

/** Those of these organisations whose page the actor may open. */
export async function findReadableOrganisations(
  actor: Actor,
  ids: readonly string[],
): Promise<OrganisationDoc[]> {
  const found = await loadOrganisations(ids);
  return [...found.values()].filter((each) => canReadOrganisation(actor, { ...each, id: each._id }));
}

/** All organisations whose page the actor may open: those of their cohorts, those they accompany, and the incubators. */
export async function listReadableOrganisations(actor: Actor): Promise<OrganisationDoc[]> {
  const ids = actor.grants.map(({ scope }) => scope.id).filter((id) => id !== null);
  const near = {
    $or: [{ cohortIds: { $in: ids } }, { _id: { $in: ids } }, { kind: 'incubator' as const }],
  };
  const found = await OrganisationModel.find(isCoordinator(actor) ? {} : near).lean<OrganisationDoc[]>();
  return found.filter((each) => canReadOrganisation(actor, { ...each, id: each._id }));
}

/** Makes an organisation known by its name only, within the transaction of the person who brings it in. */
export async function createOrganisation(
  fields: Pick<OrganisationDoc, 'name'> & Partial<OrganisationDoc>,
  session: ClientSession | null,
): Promise<OrganisationDoc> {
  const organisation: OrganisationDoc = {
    _id: newId(),
    kind: 'social-enterprise',
    activity: '',
    description: '',
    note: null,
    cohortIds: [],
    themes: [],
    from: [],
    to: [],
    partners: [],
    ...fields,
  };
  await OrganisationModel.insertOne(organisation, { session });
  return organisation;
}

/**
 * Says where an organisation comes from, where it goes and what anyone may know of it, refused as `revision_conflict` where that isn't any more what
 * was read. Who may say it is for who asks to know; call `forgetOrganisations` after the commit.
 */
export function planRoute(
  organisationId: string,
  revision: number,
  { from, to, outside }: Pick<OrganisationDoc, 'from' | 'to' | 'outside'>,
): Change {
  const unsaid = { $in: [null, 0] };
  return {
    entity: { kind: 'organisation-route', id: organisationId },
    streams: [{ kind: 'organisation', id: organisationId }],
    write: () => ({
      where: { routeRevision: revision === 0 ? unsaid : revision },
      update: { $set: { from, to, ...(outside && { outside }), routeRevision: revision + 1 } },
    }),
  };
}
