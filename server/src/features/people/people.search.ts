import { isCoordinator } from '@sentiers/shared/actor.ts';
import { canReadPerson } from '@sentiers/shared/people/policy.ts';
import type { SearchSource } from '../../platform/search/sources.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';
import { loadPersonSummaries, summaryOf } from './people.queries.ts';
import { listReadablePeople } from './people-pages.queries.ts';

const PLACE = 'programme';
const listed = { guest: { $ne: true } };

/** People are found by their name, their structure, and what their page says. */
export const peopleToSearch: SearchSource = {
  kind: 'person',
  version: 2,
  named: true,
  load: async (ids) => {
    const people = await findPeople(ids);
    const organisations = await loadOrganisations(
      people.map(({ organisationId }) => organisationId).filter((id) => id !== null),
    );
    return people.map((person) => ({
      id: person._id,
      place: PLACE,
      title: person.name,
      body: textOf(toWholeNetwork(person), organisations.get(person.organisationId ?? '')?.name ?? ''),
    }));
  },
  list: async (after, limit) => {
    const people = await PersonModel.find({ _id: { $gt: after }, ...listed }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<PersonDoc, '_id'>[]>();
    return people.map(({ _id }) => _id);
  },
  scopes: async (actor) => {
    if (isCoordinator(actor)) return [{ places: [PLACE] }];
    return [{ places: [PLACE], ids: await listReadablePeople(actor) }];
  },
  present: async (actor, ids) => {
    const [people, actors, summaries] = await Promise.all([
      findPeople(ids),
      loadActors(ids),
      loadPersonSummaries(ids),
    ]);
    const readable = people.filter(({ _id }) =>
      canReadPerson(actor, { id: _id, grants: actors.get(_id)?.grants ?? [] }),
    );
    return new Map(
      readable.map((person) => {
        const summary = summaryOf(summaries, person._id);
        const body = textOf(toWholeNetwork(person), summary.organisation ?? '');
        return [person._id, { title: person.name, body, fields: { person: summary } }];
      }),
    );
  },
};

function findPeople(ids: readonly string[]): Promise<PersonDoc[]> {
  return PersonModel.find({ _id: { $in: [...ids] }, ...listed }).lean<PersonDoc[]>();
}

/** One index serves all: words that some of its readers may not read are not in it, nor in what it shows. */
function toWholeNetwork({ wordLevels, ...person }: PersonDoc): PersonDoc {
  const { offers = 'network', seeks = 'network' } = wordLevels ?? {};
  return {
    ...person,
    offers: offers === 'network' ? person.offers : '',
    seeks: seeks === 'network' ? person.seeks : '',
  };
}

function textOf({ title, bio, offers, seeks }: PersonDoc, organisation: string): string {
  return [[title, organisation].filter(Boolean).join(' · '), bio, offers, seeks].filter(Boolean).join(' — ');
}
