import type { Locale } from '@sentiers/shared/session/schema.ts';
import { AccountModel } from './accounts.model.ts';
import { matchesPassword } from './passwords.ts';

/** Id of the person with this e-mail and password, else null; as long to answer whether or not they exist. */
export async function verifyPassword(email: string, password: string): Promise<string | null> {
  const account = await AccountModel.findOne({ email }, { passwordHash: 1 }).lean();
  return (await matchesPassword(account?.passwordHash ?? null, password)) ? (account?._id ?? null) : null;
}

/** Where a person gets their mail, and in which language; null for who has no account. */
export async function findMailbox(personId: string): Promise<{ email: string; locale: Locale } | null> {
  const account = await AccountModel.findById(personId, { email: 1, preferences: 1 }).lean();
  return account && { email: account.email, locale: account.preferences.locale };
}

/** Those of these people who have an account. */
export async function listMailboxOwners(personIds: readonly string[]): Promise<string[]> {
  return AccountModel.distinct('_id', { _id: { $in: [...personIds] } });
}
