import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import type { ClientSession } from 'mongoose';
import { AccountModel } from './accounts.model.ts';
import { loadMe } from './accounts.queries.ts';
import { charterVersion } from './charter.ts';

/** Accepts the charter in force; another version than it was not read. */
export async function acceptCharter(actor: Actor, version: number): Promise<Me> {
  if (version !== charterVersion) {
    throw new AppError('invalid_input', { fields: [{ path: ['version'], reason: 'invalid' }] });
  }
  await noteAcceptance(actor.personId, null);
  return loadMe(actor.personId);
}

/** Notes that someone accepted the charter in force, and when they did it first. */
export async function noteAcceptance(personId: string, session: ClientSession | null): Promise<void> {
  await AccountModel.updateOne(
    { _id: personId, charter: { $ne: charterVersion } },
    { $set: { charter: charterVersion, charterAt: new Date() } },
    session ? { session } : {},
  );
}
