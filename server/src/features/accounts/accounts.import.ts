import type { AccountDoc } from './accounts.model.ts';
import { AccountModel, defaultPreferences } from './accounts.model.ts';
import { charterVersion } from './charter.ts';
import { hashPassword } from './passwords.ts';

/** An account as a loader gives it. */
export interface NewAccount {
  personId: string;
  email: string;
  /** Null for someone who signs in by e-mailed codes only. */
  password: string | null;
}

/** Gives accounts to these people, with the charter accepted; those who have one keep it as it is. */
export async function importAccounts(accounts: readonly NewAccount[]): Promise<void> {
  const docs = await Promise.all(accounts.map(toDoc));
  if (docs.length === 0) return;
  await AccountModel.bulkWrite(
    docs.map(({ _id, ...fields }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true },
    })),
    { ordered: false },
  );
}

async function toDoc({ personId, email, password }: NewAccount): Promise<AccountDoc> {
  return {
    _id: personId,
    email: email.trim().toLowerCase(),
    passwordHash: password === null ? null : await hashPassword(password),
    preferences: defaultPreferences,
    charter: charterVersion,
    charterAt: new Date(),
    createdAt: new Date(),
  };
}
