import { type AccompanimentFacts, canReadAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findPeopleOfOrganisation } from '../people/people.queries.ts';
import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';
import { activeCompanions } from './companions.ts';

export interface AccessedAccompaniment {
  accompaniment: AccompanimentDoc;
  facts: AccompanimentFacts;
}

type Right = (actor: Actor, accompaniment: AccompanimentFacts) => boolean;

/** Accompaniments by id with what policies are asked about them, without asking who reads them. */
export async function withFacts(
  accompaniments: readonly AccompanimentDoc[],
): Promise<AccessedAccompaniment[]> {
  const organisationIds = new Set(accompaniments.map(({ organisationId }) => organisationId));
  const people = new Map(
    await Promise.all(
      [...organisationIds].map(async (id) => [id, [...(await findPeopleOfOrganisation(id))]] as const),
    ),
  );
  return accompaniments.map((accompaniment) => ({
    accompaniment,
    facts: {
      id: accompaniment._id,
      peopleIds: people.get(accompaniment.organisationId) ?? [],
      companionIds: activeCompanions(accompaniment).map(({ personId }) => personId),
      ended: accompaniment.endedAt !== null,
      handoverBy: accompaniment.handover?.by ?? null,
    },
  }));
}

/** Null where there is none of this id. Not asked: who reads it. */
export async function findAccompaniment(id: string): Promise<AccessedAccompaniment | null> {
  const accompaniment = await AccompanimentModel.findById(id.toLowerCase()).lean<AccompanimentDoc>();
  const [accessed] = accompaniment ? await withFacts([accompaniment]) : [];
  return accessed ?? null;
}

/** The accompaniment, if the actor may do this in it. Throws `not_found` where it isn't theirs to read, else `forbidden`. */
export async function requireAccompaniment(
  actor: Actor,
  accompanimentId: string,
  allows: Right,
): Promise<AccessedAccompaniment> {
  const accessed = await findAccompaniment(accompanimentId);
  if (!accessed || !canReadAccompaniment(actor, accessed.facts)) throw new AppError('not_found');
  if (!allows(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
export function authorise({ personId }: Actor, id: string, allows: Right): NonNullable<Unit['authorise']> {
  return async () => {
    await requireAccompaniment(await loadActor(personId), id, allows);
  };
}

/** All that someone is part of, on either side; those that ended too. */
export async function listReadable(
  actor: Actor,
  organisationId: string | null,
): Promise<AccessedAccompaniment[]> {
  const found = await AccompanimentModel.find({
    $or: [
      { companions: { $elemMatch: { personId: actor.personId, until: null } } },
      ...(organisationId === null ? [] : [{ organisationId }]),
    ],
  }).lean<AccompanimentDoc[]>();
  const accessed = await withFacts(found);
  return accessed.filter(({ facts }) => canReadAccompaniment(actor, facts));
}
