import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadPerson, type PersonFacts } from '@sentiers/shared/people/policy.ts';
import type { ClientSession, QueryFilter } from 'mongoose';
import { v7 as newId } from 'uuid';
import { listActorsNear, loadActor, loadActors } from '../memberships/memberships.queries.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';

export interface AccessedPerson {
  person: PersonDoc;
  facts: PersonFacts;
}

/** The person, if the actor may open their page. Throws `not_found`. */
export async function readPerson(actor: Actor, personId: string): Promise<AccessedPerson> {
  const [person, { grants }] = await Promise.all([
    PersonModel.findOne({ _id: personId, ...withPage(actor) }).lean<PersonDoc>(),
    loadActor(personId),
  ]);
  const facts = { id: personId, grants };
  if (!person || !canReadPerson(actor, facts)) throw new AppError('not_found');
  return { person, facts };
}

/** A guest who has gone holds no right by which the policy would know them: nobody else ever opens their page. */
function withPage({ personId }: Actor): QueryFilter<PersonDoc> {
  return { $or: [{ guest: { $ne: true } }, { _id: personId }] };
}

/** Those of these people whose pages the actor may open. */
export async function findReadablePeople(
  actor: Actor,
  personIds: readonly string[],
): Promise<Map<string, AccessedPerson>> {
  if (personIds.length === 0) return new Map();
  const [people, actors] = await Promise.all([
    PersonModel.find({ _id: { $in: [...personIds] }, ...withPage(actor) }).lean<PersonDoc[]>(),
    loadActors(personIds),
  ]);
  const accessed = people.map((person): AccessedPerson => {
    const grants = actors.get(person._id)?.grants ?? [];
    return { person, facts: { id: person._id, grants } };
  });
  return new Map(
    accessed.filter(({ facts }) => canReadPerson(actor, facts)).map((one) => [one.person._id, one]),
  );
}

/** What is known of a person when they come in; the rest is theirs to write. */
export type NewPerson = Pick<PersonDoc, 'name'> & Partial<Omit<PersonDoc, 'name' | 'createdAt' | 'photo'>>;

/** Makes a person's page, within the transaction of what brings them in (an invitation, the first account). */
export async function createPerson(person: NewPerson, session: ClientSession | null): Promise<PersonDoc> {
  const doc: PersonDoc = {
    _id: newId(),
    organisationId: null,
    title: '',
    bio: '',
    offers: '',
    seeks: '',
    photo: null,
    guest: false,
    createdAt: new Date(),
    ...person,
  };
  await PersonModel.insertOne(doc, { session });
  return doc;
}

/**
 * The words of someone's profile, and who reads them: they stand on their page. Within the transaction of what keeps the
 * rest of it; `forgetPeople` once it has committed.
 */
export async function setProfileWords(
  personId: string,
  words: Required<Pick<PersonDoc, 'offers' | 'seeks' | 'wordLevels'>>,
  session: ClientSession,
): Promise<void> {
  await PersonModel.updateOne({ _id: personId }, { $set: words }, { session });
}

/** Everyone with a page whom the actor may read, themselves too, with the words of their pages. */
export async function listPagesReadBy(actor: Actor): Promise<AccessedPerson[]> {
  const near = isCoordinator(actor) ? null : await listActorsNear(actor);
  const ids = near?.map(({ personId }) => personId) ?? (await PersonModel.distinct('_id', { guest: false }));
  return [...(await findReadablePeople(actor, [...new Set([actor.personId, ...ids])])).values()];
}

/** Removes guests' names, and nothing else: for those who left no words. */
export async function removeGuests(personIds: readonly string[]): Promise<void> {
  await PersonModel.deleteMany({ _id: { $in: [...personIds] }, guest: true });
}
