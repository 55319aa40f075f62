import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Me, Preferences } from '@sentiers/shared/session/schema.ts';
import { v7 as newId } from 'uuid';
import { limits } from '../../platform/http/limits.ts';
import { type RequestContext, sessionOf } from '../../platform/http/request-context.ts';
import { endSessionsOf } from '../../platform/http/stored-sessions.ts';
import { hashSecret, newLinkToken } from '../../platform/secrets/link-secrets.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type AccountDoc, AccountModel } from './accounts.model.ts';
import { loadMe } from './accounts.queries.ts';
import { type PasswordResetDoc, PasswordResetModel } from './links.model.ts';
import { RESET_MINUTES } from './mail-words.ts';
import { passwordResetMail } from './mails.ts';
import { checkChosenPassword } from './password-rules.ts';
import { hashPassword, matchesPassword } from './passwords.ts';
import { announcePreferences } from './preferences.queries.ts';

/** Changes some preferences; absent ones stay as they are. */
export async function updatePreferences(
  actor: Actor,
  changes: { [Name in keyof Preferences]?: Preferences[Name] | undefined },
): Promise<Me> {
  const set = Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [`preferences.${name}`, value]);
  await AccountModel.updateOne({ _id: actor.personId }, { $set: Object.fromEntries(set) });
  announcePreferences(actor.personId);
  return loadMe(actor.personId);
}

/** Chooses a password; who has one already gives it. Every other device is signed out, this one gets a new session. */
export async function changePassword(
  context: RequestContext & { actor: Actor },
  input: { current?: string | undefined; password: string },
): Promise<Me> {
  await limits.signInOfAddress(context.address);
  const account = await AccountModel.findById(context.actor.personId).lean<AccountDoc>();
  if (!account) throw new AppError('unauthenticated');
  await limits.signInOfEmail(account.email);
  if (account.passwordHash !== null && !(await matchesPassword(account.passwordHash, input.current ?? ''))) {
    throw new AppError('wrong_credentials');
  }
  const { sharedDevice } = sessionOf(context);
  await setPassword(account, input.password);
  await sessionOf(context).signIn(account._id, { sharedDevice });
  return loadMe(account._id);
}

/** Sends a link to choose another password, if someone has this address; nothing in the answer tells. */
export async function requestPasswordReset(
  context: RequestContext,
  { email }: { email: string },
): Promise<{ minutes: number }> {
  await limits.mailOfAddress(context.address);
  await limits.mailOfEmail(email);
  const token = await storeReset(email, RESET_MINUTES);
  await passwordResetMail.queue(token.id, { token: token.secret });
  return { minutes: RESET_MINUTES };
}

/** A link to choose a password, to be passed on by hand (the first account's). */
export async function storeReset(email: string, minutes: number): Promise<{ id: string; secret: string }> {
  const reset = { id: newId(), secret: newLinkToken() };
  await PasswordResetModel.insertOne({
    _id: reset.id,
    email,
    tokenHash: hashSecret(reset.secret),
    expiresAt: new Date(Date.now() + minutes * 60_000),
  });
  return reset;
}

/** Chooses a password with the e-mailed link, once; every device is signed out, this one signed in. */
export async function redeemPasswordReset(
  context: RequestContext,
  { token, password }: { token: string; password: string },
): Promise<Me> {
  await limits.signInOfAddress(context.address);
  const reset = await PasswordResetModel.findOne({
    tokenHash: hashSecret(token),
    expiresAt: { $gt: new Date() },
  }).lean<PasswordResetDoc>();
  const account = reset && (await AccountModel.findOne({ email: reset.email }).lean<AccountDoc>());
  if (!account) throw new AppError('link_expired');
  // A refused password leaves the link as it is.
  await checkPasswordOf(account, password);
  const { deletedCount } = await PasswordResetModel.deleteMany({ email: account.email });
  if (deletedCount === 0) throw new AppError('link_expired');
  await setPassword(account, password);
  await sessionOf(context).signIn(account._id, { sharedDevice: false });
  return loadMe(account._id);
}

async function checkPasswordOf(account: AccountDoc, password: string): Promise<void> {
  const person = (await loadPersonSummaries([account._id])).get(account._id);
  await checkChosenPassword(password, { name: person?.name ?? '', email: account.email });
}

async function setPassword(account: AccountDoc, password: string): Promise<void> {
  await checkPasswordOf(account, password);
  const passwordHash = await hashPassword(password);
  await AccountModel.updateOne({ _id: account._id }, { $set: { passwordHash } });
  await endSessionsOf(account._id, 'signed_out');
}
