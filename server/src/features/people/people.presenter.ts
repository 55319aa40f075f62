import type { Actor } from '@sentiers/shared/actor.ts';
import { canEditPerson, type PersonFacts } from '@sentiers/shared/people/policy.ts';
import type { Person, PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { PersonDoc } from './people.model.ts';

/** A person's page for one reader. `cohorts` are those the reader may know of. */
export function presentPerson(
  actor: Actor,
  page: { person: PersonDoc; facts: PersonFacts; summary: PersonSummary; cohorts: Person['cohorts'] },
): Person {
  const { person, facts, summary, cohorts } = page;
  return {
    ...summary,
    organisationId: person.organisationId,
    title: person.title,
    bio: person.bio,
    offers: person.offers,
    seeks: person.seeks,
    cohorts,
    abilities: { edit: canEditPerson(actor, facts) },
  };
}
