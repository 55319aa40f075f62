import type { Actor } from '@sentiers/shared/actor.ts';
import { fieldLevelsReadBy } from '@sentiers/shared/directory/policy.ts';
import {
  canBlockPerson,
  canEditPerson,
  canWriteToPerson,
  type PersonFacts,
} from '@sentiers/shared/people/policy.ts';
import type { Person, PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { PersonDoc } from './people.model.ts';

/** A person's page for one reader. `cohorts` are those the reader may know of. */
export function presentPerson(
  actor: Actor,
  page: {
    person: PersonDoc;
    facts: PersonFacts;
    summary: PersonSummary;
    cohorts: Person['cohorts'];
    blocked: boolean;
    suspended: boolean;
  },
): Person {
  const { person, facts, summary, cohorts, blocked, suspended } = page;
  return {
    ...summary,
    organisationId: person.organisationId,
    title: person.title,
    bio: person.bio,
    ...readableWords(actor, facts, person),
    cohorts,
    blocked,
    abilities: {
      edit: canEditPerson(actor, facts),
      write: !suspended && canWriteToPerson(actor, facts),
      block: canBlockPerson(actor, facts),
    },
  };
}

/** What someone offers and looks for, as far as this reader may read it: the words of their profile. */
export function readableWords(
  actor: Actor,
  facts: PersonFacts,
  { offers, seeks, wordLevels }: Pick<PersonDoc, 'offers' | 'seeks' | 'wordLevels'>,
): { offers: string; seeks: string } {
  const read = fieldLevelsReadBy(actor, facts);
  const { offers: whoReadsOffers = 'network', seeks: whoReadsSeeks = 'network' } = wordLevels ?? {};
  return {
    offers: read.includes(whoReadsOffers) ? offers : '',
    seeks: read.includes(whoReadsSeeks) ? seeks : '',
  };
}
