import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadPerson, type PersonFacts } from '@sentiers/shared/people/policy.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';

export interface AccessedPerson {
  person: PersonDoc;
  facts: PersonFacts;
}

/** The person, if the actor may open their page. Throws `not_found`. */
export async function readPerson(actor: Actor, personId: string): Promise<AccessedPerson> {
  const [person, { grants }] = await Promise.all([
    PersonModel.findById(personId).lean<PersonDoc>(),
    loadActor(personId),
  ]);
  const facts = { id: personId, grants };
  if (!person || !canReadPerson(actor, facts)) throw new AppError('not_found');
  return { person, facts };
}
