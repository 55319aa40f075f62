import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type PlaceRefusal, whyNotRegister, whyNotUnregister } from '@sentiers/shared/seminars/policy.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import type { QueryFilter } from 'mongoose';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { loadActor, loadReaders } from '../memberships/memberships.queries.ts';
import { isAmong, leavePlaces, takePlace } from './places.ts';
import { changeSeminar, withPlaces } from './seminar-changes.ts';
import { readSeminar } from './seminars.access.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';
import { loadSeminar } from './seminars.queries.ts';

/**
 * Takes a place, or a rank in the waiting list; asked for twice it is one.
 *
 * @throws AppError `not_found`, `seminar_not_announced`, `seminar_cancelled`, `seminar_begun`, `registration_closed`
 */
export async function register(actor: Actor, seminarId: string): Promise<Seminar> {
  const { personId } = actor;
  await readSeminar(actor, seminarId);
  await changeSeminar(
    seminarId,
    (seminar) => {
      if (isAmong(seminar, personId)) return null;
      const now = new Date();
      const { state, startsAt, closesAt } = seminar;
      mustNotBe(whyNotRegister({ state, startsAt, registrationClosesAt: closesAt }, now));
      const { set, events = [] } = withPlaces(
        seminar,
        takePlace(seminar, { personId, at: now }, seminar.limit),
        now,
      );
      const asked = { seminarId, channelId: seminar.channelId, personIds: [personId] };
      return { set, events: [{ type: 'seminar.asked', data: asked }, ...events] };
    },
    // Whoever was removed meanwhile takes none.
    async () => {
      await readSeminar(await loadActor(personId), seminarId);
    },
  );
  return loadSeminar(actor, seminarId);
}

/**
 * Gives up the actor's place, or their rank; the first who waits has it in the same moment. Who has none gives up
 * nothing.
 *
 * @throws AppError `not_found`, `seminar_not_announced`, `seminar_cancelled`, `seminar_begun`
 */
export async function unregister(actor: Actor, seminarId: string): Promise<Seminar> {
  await readSeminar(actor, seminarId);
  await changeSeminar(seminarId, (seminar) => {
    const now = new Date();
    mustNotBe(whyNotUnregister(seminar, now));
    if (!isAmong(seminar, actor.personId)) return null;
    return withPlaces(seminar, leavePlaces(seminar, new Set([actor.personId])), now);
  });
  return loadSeminar(actor, seminarId);
}

/** Frees the places, in seminars to come, of those of these people who read them no more. */
export async function freeLostPlaces(people: readonly string[]): Promise<void> {
  const personId = { $in: [...people] };
  await freeIn({ $or: [{ 'registered.personId': personId }, { 'waiting.personId': personId }] });
}

/** The same for everyone: what was cut short between a right's end and its place's. */
export async function freeForgottenPlaces(): Promise<void> {
  await freeIn({});
}

async function freeIn(where: QueryFilter<SeminarDoc>): Promise<void> {
  const found = await SeminarModel.find(
    { ...where, state: 'announced', startsAt: { $gt: new Date() } },
    { _id: 1 },
  ).lean<Pick<SeminarDoc, '_id'>[]>();
  for (const { _id } of found) await freeInOne(_id);
}

async function freeInOne(seminarId: string): Promise<void> {
  await changeSeminar(seminarId, async (seminar) => {
    const gone = await findGone(seminar);
    return gone.size === 0 ? null : withPlaces(seminar, leavePlaces(seminar, gone), new Date());
  });
}

/** Those who have a place, or wait, and may not read the seminar. */
async function findGone({ channelId, registered, waiting }: SeminarDoc): Promise<Set<string>> {
  const channel = (await loadChannelFacts([channelId])).get(channelId);
  const readers = channel ? ((await loadReaders([channel])).get(channelId) ?? []) : [];
  const still = new Set(readers.map(({ personId }) => personId));
  const all = [...registered, ...waiting].map(({ personId }) => personId);
  return new Set(all.filter((personId) => !still.has(personId)));
}

function mustNotBe(refusal: PlaceRefusal | null): void {
  if (refusal !== null) throw new AppError(refusal);
}
