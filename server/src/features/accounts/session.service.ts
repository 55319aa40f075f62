import { AppError } from '@sentiers/shared/errors.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { v7 as newId } from 'uuid';
import { limits } from '../../platform/http/limits.ts';
import { type RequestContext, type SessionHandle, sessionOf } from '../../platform/http/request-context.ts';
import { hashSecret, newLinkToken } from '../../platform/secrets/link-secrets.ts';
import { AccountModel } from './accounts.model.ts';
import { loadMe } from './accounts.queries.ts';
import { type EmailSignInDoc, EmailSignInModel } from './links.model.ts';
import { CODE_MINUTES } from './mail-words.ts';
import { signInMail } from './mails.ts';
import { codeOfLink, hashCode } from './secrets.ts';

/** Codes that one request for a mail lets try. */
const MAX_ATTEMPTS = 5;

/** Signs in with a password. The answer, and its time, are the same for a wrong password and an unknown address. */
export async function signInWithPassword(
  context: RequestContext,
  input: { email: string; password: string; sharedDevice: boolean },
): Promise<Me> {
  await limits.signInOfAddress(context.address);
  await limits.signInOfEmail(input.email);
  const session = sessionOf(context);
  const personId = await session.verifyPassword(input.email, input.password);
  if (!personId) throw new AppError('wrong_credentials');
  return enter(session, personId, input.sharedDevice);
}

/** Sends a code and a link, if someone has this address; nothing in the answer tells. */
export async function requestCode(
  context: RequestContext,
  { email, sharedDevice }: { email: string; sharedDevice: boolean },
): Promise<{ minutes: number }> {
  await limits.mailOfAddress(context.address);
  await limits.mailOfEmail(email);
  const token = newLinkToken();
  const browserHash = hashSecret(sessionOf(context).browserSecret({ create: true }) ?? '');
  const id = newId();
  const now = Date.now();
  // The last mail alone counts.
  await EmailSignInModel.deleteMany({ browserHash, email });
  await EmailSignInModel.insertOne({
    _id: id,
    email,
    tokenHash: hashSecret(token),
    codeHash: hashCode(id, codeOfLink(token)),
    browserHash,
    sharedDevice,
    attempts: 0,
    createdAt: new Date(now),
    expiresAt: new Date(now + CODE_MINUTES * 60_000),
  });
  await signInMail.queue(id, { token });
  return { minutes: CODE_MINUTES };
}

/** Signs in with the six digits, in the browser that asked for them. */
export async function redeemCode(
  context: RequestContext,
  { email, code }: { email: string; code: string },
): Promise<Me> {
  await limits.signInOfAddress(context.address);
  const browserHash = browserHashOf(context);
  // Counted before it is compared: tries at the same moment are all counted.
  const request = await EmailSignInModel.findOneAndUpdate(
    { browserHash, email, attempts: { $lt: MAX_ATTEMPTS }, expiresAt: { $gt: new Date() } },
    { $inc: { attempts: 1 } },
  ).lean<EmailSignInDoc>();
  if (!request || request.codeHash !== hashCode(request._id, code)) throw new AppError('wrong_code');
  return useSignIn(context, request, 'wrong_code');
}

/** What an e-mailed link allows in this browser; changes nothing, for mail scanners open it too. */
export async function inspectLink(
  context: RequestContext,
  { token }: { token: string },
): Promise<{ sameBrowser: boolean; code: string | null; email: string }> {
  const request = await findLink(token);
  const sameBrowser = request.browserHash === browserHashOf(context);
  return { sameBrowser, code: sameBrowser ? null : codeOfLink(token), email: request.email };
}

/** Signs in with the link, in the browser that asked for it; another one is shown the code instead. */
export async function redeemLink(context: RequestContext, { token }: { token: string }): Promise<Me> {
  const request = await findLink(token);
  if (request.browserHash !== browserHashOf(context)) throw new AppError('forbidden');
  return useSignIn(context, request, 'link_expired');
}

async function findLink(token: string): Promise<EmailSignInDoc> {
  const request = await EmailSignInModel.findOne({
    tokenHash: hashSecret(token),
    expiresAt: { $gt: new Date() },
  }).lean<EmailSignInDoc>();
  if (!request) throw new AppError('link_expired');
  return request;
}

/** Single use: whoever deletes the request is the one who comes in. */
async function useSignIn(
  context: RequestContext,
  request: EmailSignInDoc,
  otherwise: 'wrong_code' | 'link_expired',
): Promise<Me> {
  const { deletedCount } = await EmailSignInModel.deleteOne({ _id: request._id });
  const account = await AccountModel.findOne({ email: request.email }, { _id: 1 }).lean();
  if (deletedCount === 0 || !account) throw new AppError(otherwise);
  return enter(sessionOf(context), account._id, request.sharedDevice);
}

function browserHashOf(context: RequestContext): string {
  return hashSecret(sessionOf(context).browserSecret({ create: false }) ?? '');
}

async function enter(session: SessionHandle, personId: string, sharedDevice: boolean): Promise<Me> {
  await session.signIn(personId, { sharedDevice });
  return loadMe(personId);
}
