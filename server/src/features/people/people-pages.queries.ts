import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import { canReadPerson } from '@sentiers/shared/people/policy.ts';
import type { Person, PersonSummary } from '@sentiers/shared/people/schema.ts';
import { listReadableCohorts } from '../cohorts/cohorts.access.ts';
import {
  listActorsNear,
  listActorsOfCohort,
  loadActor,
  loadActors,
} from '../memberships/memberships.queries.ts';
import { loadBlocks } from './blocks.queries.ts';
import { readPerson } from './people.access.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';
import { presentPerson } from './people.presenter.ts';
import { byName, loadPersonSummaries } from './people.queries.ts';

/** A person's page, as this actor may read it. Throws `not_found`. */
export async function loadPersonPage(actor: Actor, personId: string): Promise<Person> {
  const { person, facts } = await readPerson(actor, personId);
  const [summary, cohorts, blocks, { suspended }] = await Promise.all([
    loadPersonSummary(person._id),
    cohortsKnownTo(actor, facts.grants),
    loadBlocks([actor.personId]),
    loadActor(person._id),
  ]);
  const blocked = blocks(actor.personId, person._id);
  return presentPerson(actor, { person, facts, summary, cohorts, blocked, suspended });
}

/** How a person that exists is named. */
export async function loadPersonSummary(personId: string): Promise<PersonSummary> {
  const summary = (await loadPersonSummaries([personId])).get(personId);
  if (!summary) throw new Error(`No person ${personId}`);
  return summary;
}

/** Everyone who takes part in a cohort that the actor was already let into, by name. */
export async function listPeopleOfCohort(cohortId: string): Promise<PersonSummary[]> {
  const actors = await listActorsOfCohort(cohortId);
  const summaries = await loadPersonSummaries(actors.map(({ personId }) => personId));
  return [...summaries.values()].sort(byName);
}

/** People of an organisation whose page the actor may open, by name. */
export async function listPeopleOfOrganisation(
  actor: Actor,
  organisationId: string,
): Promise<PersonSummary[]> {
  const people = await PersonModel.find({ organisationId }, { _id: 1 }).lean<Pick<PersonDoc, '_id'>[]>();
  const actors = await loadActors(people.map(({ _id }) => _id));
  const open = [...actors.values()].filter(({ personId, grants }) =>
    canReadPerson(actor, { id: personId, grants }),
  );
  const summaries = await loadPersonSummaries(open.map(({ personId }) => personId));
  return [...summaries.values()].sort(byName);
}

/** Ids of those whose page someone may open; for the coordination that is everyone, who is not asked for here. */
export async function listReadablePeople(actor: Actor): Promise<string[]> {
  const near = await listActorsNear(actor);
  const readable = near.filter(({ personId, grants }) => canReadPerson(actor, { id: personId, grants }));
  return [...new Set([actor.personId, ...readable.map(({ personId }) => personId)])];
}

/** The cohorts a person takes part in, as far as the reader takes part in them too. */
async function cohortsKnownTo(actor: Actor, grants: readonly Grant[]): Promise<Person['cohorts']> {
  const readable = await listReadableCohorts(actor);
  return readable.flatMap(({ _id: id, name }) =>
    grants
      .filter(({ scope }) => scope.kind === 'cohort' && scope.id === id)
      .map(({ role }) => ({ id, name, role })),
  );
}
