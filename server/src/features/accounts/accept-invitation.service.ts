import { AppError } from '@sentiers/shared/errors.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import mongoose, { type ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import { limits } from '../../platform/http/limits.ts';
import { type RequestContext, sessionOf } from '../../platform/http/request-context.ts';
import { giveGrants } from '../memberships/memberships.access.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { createOrganisation } from '../organisations/organisations.access.ts';
import { forgetOrganisations, listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import { createPerson } from '../people/people.access.ts';
import { AccountModel, defaultPreferences } from './accounts.model.ts';
import { loadMe } from './accounts.queries.ts';
import { noteAcceptance } from './charter.service.ts';
import { charterVersion } from './charter.ts';
import { type InvitationDoc, InvitationModel } from './invitations.model.ts';
import { findOpenInvitation } from './invitations.queries.ts';
import { grantOf } from './invitations.service.ts';
import { checkChosenPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';

export interface Acceptance {
  token: string;
  name: string;
  password?: string | undefined;
  organisation: { id: string } | { name: string };
  charterVersion: number;
}

/**
 * Accepts an invitation, once. Someone new gets a page, an account and a session; someone who has an account gets
 * the right, once signed in: a link passed on by hand proves nothing about who holds it.
 *
 * @throws AppError `unauthenticated` where the address has an account that isn't signed in here
 */
export async function acceptInvitation(context: RequestContext, acceptance: Acceptance): Promise<Me> {
  await limits.signInOfAddress(context.address);
  const invitation = await findOpenInvitation(acceptance.token);
  refuseAnotherCharter(acceptance.charterVersion);
  const account = await AccountModel.findOne({ email: invitation.email }, { _id: 1 }).lean();
  if (account) return acceptAs(context, invitation, account._id);
  if (context.actor) throw new AppError('actor_changed');
  return joinWith(context, invitation, acceptance);
}

function refuseAnotherCharter(version: number): void {
  if (version === charterVersion) return;
  throw new AppError('invalid_input', { fields: [{ path: ['charterVersion'], reason: 'invalid' }] });
}

async function acceptAs(context: RequestContext, invitation: InvitationDoc, personId: string): Promise<Me> {
  if (!context.actor) throw new AppError('unauthenticated');
  if (context.actor.personId !== personId) throw new AppError('actor_changed');
  await mongoose.connection.transaction(async (session) => {
    await markAccepted(invitation, personId, session);
    await giveGrants(personId, [grantOf(invitation)], session);
    await noteAcceptance(personId, session);
  });
  await forgetRights([personId]);
  return loadMe(personId);
}

async function joinWith(
  context: RequestContext,
  invitation: InvitationDoc,
  { name, password, organisation }: Acceptance,
): Promise<Me> {
  const { cohortId, email } = invitation;
  if (password !== undefined) await checkChosenPassword(password, { name, email });
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const known = await chooseOrganisation(organisation, cohortId);
  const personId = newId();
  const organisationId = await mongoose.connection.transaction(async (session) => {
    await markAccepted(invitation, personId, session);
    const made =
      known ?? (await createOrganisation({ ...named(organisation), cohortIds: [cohortId] }, session));
    await createPerson({ _id: personId, name, organisationId: made._id }, session);
    await giveGrants(personId, [grantOf(invitation)], session);
    await AccountModel.insertOne(
      {
        _id: personId,
        email,
        passwordHash,
        preferences: { ...defaultPreferences, locale: context.locale },
        charter: charterVersion,
        charterAt: new Date(),
        createdAt: new Date(),
      },
      { session },
    );
    return made._id;
  });
  forgetOrganisations([organisationId]);
  await forgetRights([personId]);
  await sessionOf(context).signIn(personId, { sharedDevice: false });
  return loadMe(personId);
}

/** Inside the transaction: of two at once, one alone finds it pending. */
async function markAccepted(
  invitation: InvitationDoc,
  personId: string,
  session: ClientSession,
): Promise<void> {
  const { matchedCount } = await InvitationModel.updateOne(
    { _id: invitation._id, status: 'pending' },
    { $set: { status: 'accepted', acceptedBy: personId } },
    { session },
  );
  if (matchedCount === 0) throw new AppError('link_expired');
}

/** One of the cohort's, by id or by its very name; null where it is to be made. */
async function chooseOrganisation(choice: Acceptance['organisation'], cohortId: string) {
  const offered = await listOrganisationsOfCohort(cohortId);
  if ('id' in choice) {
    const chosen = offered.find(({ _id }) => _id === choice.id);
    if (!chosen)
      throw new AppError('invalid_input', { fields: [{ path: ['organisation'], reason: 'invalid' }] });
    return chosen;
  }
  const wanted = choice.name.toLocaleLowerCase('fr');
  return offered.find(({ name }) => name.toLocaleLowerCase('fr') === wanted) ?? null;
}

function named(choice: Acceptance['organisation']): { name: string } {
  return { name: 'name' in choice ? choice.name : '' };
}
