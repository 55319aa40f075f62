import type { Actor, Grant, Role } from '@sentiers/shared/actor.ts';
import { canInviteToCohort } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Invitation } from '@sentiers/shared/invitations/schema.ts';
import { v7 as newId } from 'uuid';
import { hashSecret, newLinkToken } from '../../platform/secrets/link-secrets.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { AccountModel } from './accounts.model.ts';
import { type InvitationDoc, InvitationModel } from './invitations.model.ts';
import { presentInvitation } from './invitations.queries.ts';
import { invitationMail, linkTo } from './mails.ts';

const DAY_MS = 24 * 3600 * 1000;

/** The right that an invitation gives. An expert is let into places by name only, later. */
export function grantOf({ role, cohortId }: { role: Role; cohortId: string }): Grant {
  const isCohorts = role === 'member' || role === 'alumni' || role === 'facilitator';
  return { role, scope: isCohorts ? { kind: 'cohort', id: cohortId } : { kind: 'programme', id: null } };
}

/** Invites someone by e-mail; a pending invitation to the same is replaced, so that the last link alone works. */
export async function createInvitation(
  actor: Actor,
  input: { cohortId: string; email: string; role: Role; days: number },
): Promise<Invitation> {
  const cohort = await requireCohort(actor, input.cohortId, canInviteToCohort);
  await refuseWhoHasIt(input);
  const token = newLinkToken();
  const now = Date.now();
  const doc: InvitationDoc = {
    _id: newId(),
    cohortId: cohort._id,
    email: input.email,
    role: input.role,
    status: 'pending',
    tokenHash: hashSecret(token),
    invitedBy: actor.personId,
    acceptedBy: null,
    createdAt: new Date(now),
    expiresAt: new Date(now + input.days * DAY_MS),
  };
  await InvitationModel.updateMany(
    { cohortId: doc.cohortId, email: doc.email, role: doc.role, status: 'pending' },
    { $set: { status: 'revoked' } },
  );
  await InvitationModel.insertOne(doc);
  const inviter = (await loadPersonSummaries([actor.personId])).get(actor.personId);
  await invitationMail.queue(doc._id, {
    token,
    cohort: cohort.name,
    role: doc.role,
    invitedBy: inviter?.name ?? '',
  });
  return presentInvitation(doc, linkTo.invitation(token));
}

async function refuseWhoHasIt(input: { cohortId: string; email: string; role: Role }): Promise<void> {
  const account = await AccountModel.findOne({ email: input.email }, { _id: 1 }).lean();
  if (!account) return;
  const { role, scope } = grantOf(input);
  const { grants } = await loadActor(account._id);
  const has = grants.some(
    (grant) => grant.role === role && grant.scope.kind === scope.kind && grant.scope.id === scope.id,
  );
  if (has) throw new AppError('already_done');
}

/** Withdraws an invitation; its link stops working at once. */
export async function revokeInvitation(actor: Actor, invitationId: string): Promise<Invitation> {
  const invitation = await InvitationModel.findById(invitationId).lean<InvitationDoc>();
  if (!invitation) throw new AppError('not_found');
  await requireCohort(actor, invitation.cohortId, canInviteToCohort).catch((error: unknown) => {
    // Who may not list a cohort's invitations does not learn that this one exists.
    throw error instanceof AppError ? new AppError('not_found') : error;
  });
  const revoked = await InvitationModel.findOneAndUpdate(
    { _id: invitationId, status: 'pending' },
    { $set: { status: 'revoked' } },
    { returnDocument: 'after' },
  ).lean<InvitationDoc>();
  if (!revoked) throw new AppError('already_done');
  return presentInvitation(revoked, null);
}
