import type { Actor } from '@sentiers/shared/actor.ts';
import { canInviteToCohort } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Invitation } from '@sentiers/shared/invitations/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { hashSecret } from '../../platform/secrets/link-secrets.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { readCharter } from './charter.ts';
import { type InvitationDoc, InvitationModel } from './invitations.model.ts';

const MAX_LISTED = 500;

/** As the coordination sees it; `link` is given once, to the one who invites. */
export function presentInvitation(doc: InvitationDoc, link: string | null): Invitation {
  const isLate = doc.status === 'pending' && doc.expiresAt.getTime() <= Date.now();
  return {
    id: doc._id,
    cohortId: doc.cohortId,
    email: doc.email,
    role: doc.role,
    status: isLate ? 'expired' : doc.status,
    createdAt: doc.createdAt.toISOString(),
    expiresAt: doc.expiresAt.toISOString(),
    link,
  };
}

/** The cohort's invitations, the most recent first. */
export async function listInvitations(actor: Actor, cohortId: string): Promise<Invitation[]> {
  await requireCohort(actor, cohortId, canInviteToCohort);
  const docs = await InvitationModel.find({ cohortId })
    .sort({ createdAt: -1 })
    .limit(MAX_LISTED)
    .lean<InvitationDoc[]>();
  return docs.map((doc) => presentInvitation(doc, null));
}

/**
 * The invitation of this link, while it can be accepted.
 *
 * @throws AppError `link_expired` for one that is used, withdrawn, too old or unknown, alike
 */
export async function findOpenInvitation(token: string): Promise<InvitationDoc> {
  const doc = await InvitationModel.findOne({
    tokenHash: hashSecret(token),
    status: 'pending',
    expiresAt: { $gt: new Date() },
  }).lean<InvitationDoc>();
  if (!doc) throw new AppError('link_expired');
  return doc;
}

/** What the invited person reads before accepting. */
export async function describeInvitation(token: string, locale: Locale) {
  const invitation = await findOpenInvitation(token);
  const [cohorts, people, organisations] = await Promise.all([
    loadCohorts([invitation.cohortId]),
    loadPersonSummaries([invitation.invitedBy]),
    listOrganisationsOfCohort(invitation.cohortId),
  ]);
  return {
    cohortName: cohorts.get(invitation.cohortId)?.name ?? '',
    role: invitation.role,
    email: invitation.email,
    invitedBy: people.get(invitation.invitedBy)?.name ?? '',
    organisations: organisations.map(({ _id, name }) => ({ id: _id, name })),
    charter: readCharter(locale),
  };
}
