import { type AccountDoc, AccountModel, defaultPreferences } from '../../features/accounts/accounts.model.ts';
import { charterVersion } from '../../features/accounts/charter.ts';
import { hashPassword } from '../../features/accounts/passwords.ts';
import { buildMembership } from './build-membership.ts';

let count = 0;

/** An account with a password, of a member of a cohort made for it unless `_id` names a person. */
export async function buildAccount(
  fields: Partial<Omit<AccountDoc, 'passwordHash'>> & { password?: string | null } = {},
): Promise<AccountDoc & { password: string }> {
  count += 1;
  const { password = 'la-route-des-cimes', ...given } = fields;
  const account: AccountDoc = {
    _id: given._id ?? (await buildMembership()).personId,
    email: `compte-${count}@exemple.test`,
    passwordHash: password === null ? null : await hashPassword(password),
    preferences: defaultPreferences,
    charter: charterVersion,
    charterAt: new Date(),
    createdAt: new Date(),
    ...given,
  };
  await AccountModel.insertOne(account);
  return { ...account, password: password ?? '' };
}
