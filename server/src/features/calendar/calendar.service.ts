import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@sentiers/shared/actor.ts';
import { config } from '../../config.ts';
import { openSealed, seal } from '../../platform/jobs/seal.ts';
import { type CalendarAddressDoc, CalendarAddressModel } from './calendar.model.ts';

type Address = { address: string | null };

/** The address that the actor's calendar program reads, if they asked for one. */
export async function getAddress(actor: Actor): Promise<Address> {
  const doc = await CalendarAddressModel.findById(actor.personId).lean<CalendarAddressDoc>();
  return { address: doc && addressOf(openSealed(doc.sealed) as string) };
}

/** A new address; the one before answers no more. */
export async function renewAddress(actor: Actor): Promise<Address> {
  const token = randomBytes(32).toString('base64url');
  await CalendarAddressModel.updateOne(
    { _id: actor.personId },
    { $set: { tokenHash: hashOf(token), sealed: seal(token), createdAt: new Date() } },
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
  const doc = await CalendarAddressModel.findOne({ tokenHash: hashOf(token) }).lean<CalendarAddressDoc>();
  return doc?._id ?? null;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function addressOf(token: string): string {
  return new URL(`/api/calendar/${token}.ics`, config().publicUrl).href;
}
