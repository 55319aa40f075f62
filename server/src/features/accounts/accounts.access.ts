import { AccountModel } from './accounts.model.ts';
import { matchesPassword } from './passwords.ts';

/** Id of the person with this e-mail and password, else null; as long to answer whether or not they exist. */
export async function verifyPassword(email: string, password: string): Promise<string | null> {
  const account = await AccountModel.findOne({ email }, { passwordHash: 1 }).lean();
  return (await matchesPassword(account?.passwordHash ?? null, password)) ? (account?._id ?? null) : null;
}
