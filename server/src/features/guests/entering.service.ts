import { AppError } from '@sentiers/shared/errors.ts';
import type { GuestEntry } from '@sentiers/shared/rooms/entry.ts';
import { foldedName } from '@sentiers/shared/rooms/schema.ts';
import { LRUCache } from 'lru-cache';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { limits } from '../../platform/http/limits.ts';
import { type RequestContext, sessionOf } from '../../platform/http/request-context.ts';
import { loadMe } from '../accounts/accounts.queries.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { giveGrants } from '../memberships/memberships.access.ts';
import { listLetIntoThread, loadActor } from '../memberships/memberships.queries.ts';
import { createPerson } from '../people/people.access.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { type AccessedRoom, findRoomForGuests } from '../threads/room-threads.access.ts';
import { loadThread } from '../threads/threads.queries.ts';
import { dismissGuest } from './guests.access.ts';
import { GuestModel } from './guests.model.ts';

const EVERYONE = 'everyone';
/** For how long the names of those who read a room are remembered. */
const NAMES_MS = 5_000;
/** And a code, that it was tried. */
const GUESS_MS = 5_000;

/**
 * Lets someone without an account into a live room under a name, until it closes or lets guests in no more: a person,
 * one right, and a session that ends with the browser.
 *
 * @throws AppError `already_signed_in`; `not_found`, the same for a wrong code, a closed room and one without guests;
 *   `invalid_input` for a name that someone there bears; `rate_limited`
 */
export async function enterAsGuest(
  context: RequestContext,
  { code, name }: { code: string; name: string },
): Promise<GuestEntry> {
  if (context.actor) throw new AppError('already_signed_in');
  await limits.guestsOfAddress(context.address);
  const room = await findRoom(context.address, code);
  const personId = await makeGuest(room, name);
  await sessionOf(context).signIn(personId, { sharedDevice: true });
  // Closed meanwhile, its guests may have been let out before this one was there.
  if (!(await findRoomForGuests(code))) {
    await dismissGuest(personId);
    throw new AppError('not_found');
  }
  const [me, thread] = await Promise.all([
    loadMe(personId, context.locale),
    loadActor(personId).then((actor) => actor && loadThread(actor, room.facts.id)),
  ]);
  if (!thread) throw new AppError('not_found');
  return {
    ...me,
    entry: { thread, questions: { questions: [], voted: [] }, polls: { votes: [], drafts: [] } },
  };
}

/**
 * Codes that were tried from an address a moment ago, and were not found wrong since: hundreds follow one code at once,
 * and are one guess together.
 */
const guessed = new LRUCache<string, true>({ max: 10_000, ttl: GUESS_MS });

/** Each try counts as wrong until it proves right: many at the same moment are all counted. */
async function findRoom(address: string, code: string): Promise<AccessedRoom> {
  const guess = `${address} ${code}`;
  const isNew = !guessed.has(guess);
  guessed.set(guess, true);
  for (const [limit, key] of wrongCodesOf(address)) await (isNew ? limit(key) : limit.mustHaveLeft(key));
  const room = await findRoomForGuests(code);
  if (!room) {
    guessed.delete(guess);
    throw new AppError('not_found');
  }
  if (isNew) for (const [limit, key] of wrongCodesOf(address)) await limit.giveBack(key);
  return room;
}

/** What wrong codes are counted by: one address, and all of them together. */
function wrongCodesOf(address: string) {
  return [
    [limits.wrongRoomCodesOfAddress, address],
    [limits.wrongRoomCodes, EVERYONE],
  ] as const;
}

/** Nobody remembered the rights of someone who did not exist: none are to be forgotten. */
async function makeGuest(room: AccessedRoom, name: string): Promise<string> {
  const roomId = room.facts.id;
  const nameKey = foldedName(name);
  if (await isBorne(room, nameKey)) throw nameTaken();
  const personId = newId();
  const createdAt = new Date();
  try {
    await mongoose.connection.transaction(async (session) => {
      await GuestModel.insertOne({ _id: personId, roomId, nameKey, createdAt, endedAt: null }, { session });
      await createPerson({ _id: personId, name, guest: true }, session);
      await giveGrants(personId, [{ role: 'guest', scope: { kind: 'thread', id: roomId } }], session);
    });
  } catch (error) {
    throw isDuplicateKey(error) ? nameTaken() : error;
  }
  return personId;
}

/** Names of those who read a room, folded: hundreds of guests follow one code, and a thousand people read the room. */
const namesBorne = new LRUCache<string, Promise<ReadonlySet<string>>>({ max: 100, ttl: NAMES_MS });

/** Whether someone who reads the room is called so, or was a moment ago. Guests among them have their own index. */
async function isBorne(room: AccessedRoom, nameKey: string): Promise<boolean> {
  const { id } = room.facts;
  const known = namesBorne.get(id);
  const names = known ?? readNames(room);
  if (!known) namesBorne.set(id, names);
  return (await names).has(nameKey);
}

async function readNames({ facts }: AccessedRoom): Promise<ReadonlySet<string>> {
  try {
    const readers = await Promise.all([listChannelReaderIds(facts.channel), listLetIntoThread(facts.id)]);
    const people = await loadPersonSummaries(readers.flat());
    return new Set([...people.values()].map(({ name }) => foldedName(name)));
  } catch (error) {
    namesBorne.delete(facts.id);
    throw error;
  }
}

function nameTaken(): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['name'], reason: 'name_taken' }] });
}
