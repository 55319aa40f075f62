import { anyone, signedIn } from '../../platform/http/procedures.ts';
import { sessionOf } from '../../platform/http/request-context.ts';
import { endSessionsOf } from '../../platform/http/stored-sessions.ts';
import { acceptInvitation } from './accept-invitation.service.ts';
import {
  changePassword,
  redeemPasswordReset,
  requestPasswordReset,
  updatePreferences,
} from './account.service.ts';
import { listMySessions, loadMe } from './accounts.queries.ts';
import { acceptCharter } from './charter.service.ts';
import { readCharter } from './charter.ts';
import { describeInvitation, listInvitations } from './invitations.queries.ts';
import { createInvitation, revokeInvitation } from './invitations.service.ts';
import { inspectLink, redeemCode, redeemLink, requestCode, signInWithPassword } from './session.service.ts';

export const sessionRouter = {
  create: anyone.session.create.handler(({ input, context }) => signInWithPassword(context, input)),
  destroy: anyone.session.destroy.handler(({ context }) => sessionOf(context).signOut()),
  list: signedIn.session.list.handler(async ({ context }) => ({
    items: await listMySessions(context.actor, context.session?.publicId ?? null),
  })),
  destroyAll: signedIn.session.destroyAll.handler(async ({ context }) => {
    await endSessionsOf(context.actor.personId, 'signed_out');
    await sessionOf(context).signOut();
  }),
  requestCode: anyone.session.requestCode.handler(({ input, context }) => requestCode(context, input)),
  redeemCode: anyone.session.redeemCode.handler(({ input, context }) => redeemCode(context, input)),
  inspectLink: anyone.session.inspectLink.handler(({ input, context }) => inspectLink(context, input)),
  redeemLink: anyone.session.redeemLink.handler(({ input, context }) => redeemLink(context, input)),
};

export const meRouter = {
  get: signedIn.me.get.handler(({ context }) => loadMe(context.actor.personId, context.locale)),
  updatePreferences: signedIn.me.updatePreferences.handler(({ input, context }) =>
    updatePreferences(context.actor, input),
  ),
  changePassword: signedIn.me.changePassword.handler(({ input, context }) => changePassword(context, input)),
  acceptCharter: signedIn.me.acceptCharter.handler(({ input, context }) =>
    acceptCharter(context.actor, input.version),
  ),
};

export const charterRouter = {
  get: anyone.charter.get.handler(({ input, context }) =>
    readCharter(input.locale ?? context.locale, input.version),
  ),
};

export const passwordResetsRouter = {
  request: anyone.passwordResets.request.handler(({ input, context }) =>
    requestPasswordReset(context, input),
  ),
  redeem: anyone.passwordResets.redeem.handler(({ input, context }) => redeemPasswordReset(context, input)),
};

export const invitationsRouter = {
  create: signedIn.invitations.create.handler(({ input, context }) => createInvitation(context.actor, input)),
  list: signedIn.invitations.list.handler(async ({ input, context }) => ({
    items: await listInvitations(context.actor, input.cohortId),
  })),
  revoke: signedIn.invitations.revoke.handler(({ input, context }) =>
    revokeInvitation(context.actor, input.invitationId),
  ),
  inspect: anyone.invitations.inspect.handler(({ input, context }) =>
    describeInvitation(input.token, context.locale),
  ),
  accept: anyone.invitations.accept.handler(({ input, context }) => acceptInvitation(context, input)),
};
