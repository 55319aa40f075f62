import type { Role } from '@sentiers/shared/actor.ts';
import { config } from '../../config.ts';
import { defineJob } from '../../platform/jobs/jobs.ts';
import { type Letter, writeLetter } from '../../platform/mail/letter.ts';
import { deliver } from '../../platform/mail/mailer.ts';
import { AccountModel } from './accounts.model.ts';
import { InvitationModel } from './invitations.model.ts';
import { EmailSignInModel, PasswordResetModel } from './links.model.ts';
import { invitationWords, resetWords, signInWords } from './mail-words.ts';
import { codeOfLink } from './secrets.ts';

/** Pages of the client that mails lead to; the secret is behind `#`, which browsers send to no server. */
export const linkTo = {
  signIn: (token: string) => `${config().publicUrl}/connexion/lien#${token}`,
  passwordReset: (token: string) => `${config().publicUrl}/mot-de-passe/nouveau#${token}`,
  invitation: (token: string) => `${config().publicUrl}/invitation#${token}`,
};

function send(id: string, to: string, words: { subject: string; letter: Letter }): Promise<void> {
  return deliver({ id, to, subject: words.subject, ...writeLetter(words.letter) });
}

/**
 * Queued for every address alike; whether someone has it is looked up here, so that the answer to the one who
 * asked takes the same time in both cases.
 */
export const signInMail = defineJob<{ token: string }>('accounts.sign-in-mail', async ({ token }, id) => {
  const request = await EmailSignInModel.findOne({ _id: id, expiresAt: { $gt: new Date() } }).lean();
  const account = request && (await AccountModel.findOne({ email: request.email }).lean());
  if (!account) return;
  const words = signInWords(account.preferences.locale, {
    code: codeOfLink(token),
    url: linkTo.signIn(token),
  });
  await send(id, account.email, words);
});

export const passwordResetMail = defineJob<{ token: string }>(
  'accounts.password-reset-mail',
  async ({ token }, id) => {
    const request = await PasswordResetModel.findOne({ _id: id, expiresAt: { $gt: new Date() } }).lean();
    const account = request && (await AccountModel.findOne({ email: request.email }).lean());
    if (!account) return;
    const words = resetWords(account.preferences.locale, { url: linkTo.passwordReset(token) });
    await send(id, account.email, words);
  },
);

interface InvitationMail {
  token: string;
  cohort: string;
  role: Role;
  invitedBy: string;
}

/** Not sent when the invitation was withdrawn meanwhile. */
export const invitationMail = defineJob<InvitationMail>('accounts.invitation-mail', async (given, id) => {
  const invitation = await InvitationModel.findOne({ _id: id, status: 'pending' }).lean();
  if (!invitation) return;
  const account = await AccountModel.findOne({ email: invitation.email }).lean();
  const words = invitationWords(account?.preferences.locale ?? 'fr', {
    ...given,
    url: linkTo.invitation(given.token),
    expiresAt: invitation.expiresAt,
  });
  await send(id, invitation.email, words);
});
