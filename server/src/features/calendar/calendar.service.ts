import type { Actor } from '@sentiers/shared/actor.ts';
import { config } from '../../config.ts';
import { hashSecret, newLinkToken } from '../../platform/secrets/link-secrets.ts';
import { openSealed, seal } from '../../platform/secrets/seal.ts';
import { type CalendarAddressDoc, CalendarAddressModel } from './calendar.model.ts';

type Address = { address: string | null };

/** The address that the actor's calendar program reads, if they asked for one. */
export async function getAddress(actor: Actor): Promise<Address> {
  const doc = await CalendarAddressModel.findById(actor.personId).lean<CalendarAddressDoc>();
  return { address: doc && addressOf(openSealed(doc.sealed) as string) };
}

/** A new address; the one before answers no more. */
export async function renewAddress(actor: Actor): Promise<Address> {
  const token = newLinkToken();
  await CalendarAddressModel.updateOne(
    { _id: actor.personId },
    { $set: { tokenHash: hashSecret(token), sealed: seal(token), createdAt: new Date() } },
    { upsert: true },
  );
  return { address: addressOf(token) };
}

/** Whoever had the address reads nothing any more. */
export async function revokeAddress(actor: Actor): Promise<Address> {
  await CalendarAddressModel.deleteOne({ _id: actor.personId });
  return { address: null };
}

/** Whose calendar this secret opens; null for one that is not, or no longer, anybody's. */
export async function findOwner(token: string): Promise<string | null> {
  const doc = await CalendarAddressModel.findOne({ tokenHash: hashSecret(token) }).lean<CalendarAddressDoc>();
  return doc?._id ?? null;
}

function addressOf(token: string): string {
  return new URL(`/api/calendar/${token}.ics`, config().publicUrl).href;
}
