import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import type { OrganisationDoc } from '../features/organisations/organisations.model.ts';
import type { TestApp } from './app.ts';
import { Speaker } from './discussion.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from './factories/build-actor.ts';
import { buildCohort } from './factories/build-cohort.ts';
import { buildOrganisation } from './factories/build-organisation.ts';

/** An organisation on its way, and those around it. */
export interface Way {
  cohortId: string;
  organisation: OrganisationDoc;
  incubator: OrganisationDoc;
  /** Two people of the organisation. */
  nora: Speaker;
  karim: Speaker;
  /** Of the incubator, who accompanies it. */
  accompanying: Speaker;
  /** Of another incubator, who accompanies another organisation. */
  otherIncubator: Speaker;
  /** Of the same cohort, and of another organisation. */
  peer: Speaker;
  /** Animates the cohort, and works for no incubator. */
  facilitator: Speaker;
  coordinator: Speaker;
  /** A member of another cohort. */
  stranger: Speaker;
}

export const everyone = [
  'nora',
  'karim',
  'accompanying',
  'otherIncubator',
  'peer',
  'facilitator',
  'coordinator',
  'stranger',
] as const satisfies readonly (keyof Way)[];

export async function buildWay(app: TestApp, fields: Partial<OrganisationDoc> = {}): Promise<Way> {
  const [{ _id: cohortId }, { _id: otherCohortId }] = [await buildCohort(), await buildCohort()];
  const organisation = await buildOrganisation({ cohortIds: [cohortId], ...fields });
  const elsewhere = await buildOrganisation({ cohortIds: [otherCohortId], name: 'Ailleurs' });
  const incubator = await buildOrganisation({ kind: 'incubator', name: 'La Pépinière', from: ['61'] });
  const other = await buildOrganisation({ kind: 'incubator', name: 'La Serre', from: ['23'] });
  const arrive = async (actor: Actor) => new Speaker(actor, await app.signIn(actor));
  const accompany = (organisationId: string): Grant => ({
    role: 'accompanying',
    scope: { kind: 'organisation', id: organisationId },
  });
  const own = { organisationId: organisation._id };
  return {
    ...{ cohortId, organisation, incubator },
    nora: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit', ...own })),
    karim: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Karim Haddad', ...own })),
    accompanying: await arrive(
      await buildActor([accompany(organisation._id)], {
        ...{ name: 'Inès Garnier', organisationId: incubator._id },
      }),
    ),
    otherIncubator: await arrive(
      await buildActor([accompany(elsewhere._id)], { name: 'Léo Autre', organisationId: other._id }),
    ),
    peer: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Zoé Voisine' })),
    facilitator: await arrive(
      await buildActorOfCohort(cohortId, 'facilitator', { name: 'Élise Morel', organisationId: null }),
    ),
    coordinator: await arrive(await buildCoordinator()),
    stranger: await arrive(
      await buildActorOfCohort(otherCohortId, 'member', {
        name: 'Paul Étranger',
        organisationId: elsewhere._id,
      }),
    ),
  };
}

/** Names of those for whom this is answered with this status. */
export async function whoGets(
  way: Way,
  status: number,
  ask: (who: Speaker) => PromiseLike<{ status: number }>,
): Promise<string[]> {
  const answers = await Promise.all(
    everyone.map(async (name) => ((await ask(way[name])).status === status ? [name] : [])),
  );
  return answers.flat();
}
