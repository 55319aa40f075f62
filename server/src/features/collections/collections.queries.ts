import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { canEditCollection, canReadCollection } from '@sentiers/shared/collections/policy.ts';
import type { Collection, CollectionLine } from '@sentiers/shared/collections/schema.ts';
import { canReadExperience } from '@sentiers/shared/experiences/policy.ts';
import { cardsFor, loadCurrentEditions } from '../experiences/articles.queries.ts';
import { loadExperiences } from '../experiences/experiences.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { readCollection } from './collections.access.ts';
import { type CollectionDoc, CollectionModel } from './collections.model.ts';

/** Collections that the actor may read, theirs first, the latest changed first; theirs say whether they hold this experience. */
export async function listCollections(actor: Actor, experienceId?: string): Promise<CollectionLine[]> {
  const { personId } = actor;
  const cohortIds = actor.grants.flatMap(({ scope }) => scope.id ?? []);
  const ofCohorts = isCoordinator(actor) ? {} : { cohortId: { $in: cohortIds } };
  const found = await CollectionModel.find({
    $or: [{ ownerId: personId }, { audience: 'network' }, { audience: 'cohort', ...ofCohorts }],
  })
    .sort({ changedAt: -1, _id: 1 })
    .lean<CollectionDoc[]>();
  const readable = found.filter((collection) => canReadCollection(actor, collection));
  const isMine = ({ ownerId }: CollectionDoc) => ownerId === personId;
  const sorted = [...readable.filter(isMine), ...readable.filter((each) => !isMine(each))];
  const wanted = experienceId?.toLowerCase();
  const lines = await presentLines(actor, sorted);
  return lines.map((line, index) => {
    const { items = [], ownerId = '' } = sorted[index] ?? {};
    if (wanted === undefined || ownerId !== personId) return line;
    return { ...line, holds: items.some((item) => item.experienceId === wanted) };
  });
}

/** One collection, with the experiences of it that the actor may read. Throws `not_found`. */
export async function loadCollection(actor: Actor, collectionId: string): Promise<Collection> {
  const collection = await readCollection(actor, collectionId);
  const editions = await loadCurrentEditions(collection.items.map(({ experienceId }) => experienceId));
  const [[line], found] = await Promise.all([
    presentLines(actor, [collection]),
    cardsFor(actor, [...editions.values()]),
  ]);
  const cards = new Map(found.map((card) => [card.id, card]));
  const items = collection.items.flatMap(({ experienceId, note }) => {
    const experience = cards.get(experienceId);
    return experience ? [{ experience, note }] : [];
  });
  return { ...(line as CollectionLine), count: items.length, items };
}

async function presentLines(actor: Actor, collections: readonly CollectionDoc[]): Promise<CollectionLine[]> {
  const [people, experiences] = await Promise.all([
    loadPersonSummaries(collections.map(({ ownerId }) => ownerId)),
    loadExperiences(
      new Set(collections.flatMap(({ items }) => items.map(({ experienceId }) => experienceId))),
    ),
  ]);
  const isRead = (experienceId: string) => {
    const experience = experiences.get(experienceId);
    return experience !== undefined && canReadExperience(actor, experience.facts);
  };
  return collections.map((collection) => ({
    ...{ id: collection._id, title: collection.title, description: collection.description },
    ...{ audience: collection.audience, cohortId: collection.cohortId },
    owner: summaryOf(people, collection.ownerId),
    count: collection.items.filter(({ experienceId }) => isRead(experienceId)).length,
    ...{ changedAt: collection.changedAt.toISOString(), revision: collection.revision },
    abilities: { edit: canEditCollection(actor, collection) },
  }));
}
