import type { MilestoneInput, milestoneInputSchema } from '@sentiers/shared/trail/milestones.ts';
import { type MilestoneEntry, milestoneEntrySchema, type Trail } from '@sentiers/shared/trail/schema.ts';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { importMilestones } from '../features/trails/milestones.import.ts';
import type { TestApp } from './app.ts';
import { Speaker } from './discussion.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from './factories/build-actor.ts';
import { buildCohort } from './factories/build-cohort.ts';
import { buildOrganisation } from './factories/build-organisation.ts';

/** An organisation on its way, and everyone around it. */
export interface Way {
  organisationId: string;
  cohortId: string;
  /** Two of the organisation. */
  nora: Speaker;
  karim: Speaker;
  /** Of an incubator, who accompanies it; and another one of an incubator, who doesn't. */
  hugo: Speaker;
  marie: Speaker;
  /** Of the same cohort, of another organisation. */
  peer: Speaker;
  /** Facilitates the cohort. */
  elise: Speaker;
  coordinator: Speaker;
  /** A member of another cohort. */
  stranger: Speaker;
}

/** An organisation of a cohort, with one person of each sort. `hugo` accompanies it unless it is said. */
export async function buildWay(app: TestApp, { accompanied = true } = {}): Promise<Way> {
  const [{ _id: cohortId }, { _id: otherCohortId }] = [await buildCohort(), await buildCohort()];
  const { _id: organisationId } = await buildOrganisation({
    ...{ name: 'La Cordée mobile', cohortIds: [cohortId], themes: ['mobilite'], from: ['53'], to: ['61'] },
  });
  const incubator = await buildOrganisation({ kind: 'incubator', name: 'Les Collines' });
  const arrive = async (actor: Awaited<ReturnType<typeof buildActor>>) =>
    new Speaker(actor, await app.signIn(actor));
  const ofIncubator = { organisationId: incubator._id };
  const accompanying = { role: 'accompanying', scope: { kind: 'organisation', id: organisationId } } as const;
  const facilitates = (id: string) => ({ role: 'facilitator', scope: { kind: 'cohort', id } }) as const;
  return {
    ...{ organisationId, cohortId },
    nora: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit', organisationId })),
    karim: await arrive(
      await buildActorOfCohort(cohortId, 'member', { name: 'Karim Haddad', organisationId }),
    ),
    hugo: await arrive(
      await buildActor([facilitates(otherCohortId), ...(accompanied ? [accompanying] : [])], {
        ...{ name: 'Hugo Vasseur', ...ofIncubator },
      }),
    ),
    marie: await arrive(
      await buildActor([facilitates(otherCohortId)], { name: 'Marie-Jeanne Hoarau', ...ofIncubator }),
    ),
    peer: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Paula Voisine' })),
    elise: await arrive(await buildActorOfCohort(cohortId, 'facilitator', { name: 'Élise Morel' })),
    coordinator: await arrive(await buildCoordinator()),
    stranger: await arrive(await buildActorOfCohort(otherCohortId, 'member', { name: 'Paul Étranger' })),
  };
}

/** Three milestones: readiness with two questions, a territory without any, the model with two forms. Ids in their order. */
export async function buildMilestones(): Promise<[string, string, string]> {
  const ids = [newId(), newId(), newId()] as [string, string, string];
  const choice = (key: string, reading: 'strength' | 'weakness', advice = '') => ({
    ...{ key, label: `Dire ${key}`, reading, advice },
  });
  const given: z.input<typeof milestoneInputSchema>[] = [
    {
      ...{ step: 'readiness', title: 'Être prêt·es' },
      questions: [
        {
          ...{ key: 'equipe', text: 'Qui part ?', keywords: 'recrutement' },
          choices: [choice('oui', 'strength'), choice('non', 'weakness', 'Nommez quelqu’un.')],
        },
        { key: 'mots', text: 'Que garder ?' },
      ],
    },
    { step: 'territory', title: 'Choisir le territoire' },
    {
      ...{ step: 'model', title: 'Choisir la forme' },
      forms: [
        { key: 'antenne', label: 'Antenne' },
        { key: 'licence', label: 'Licence' },
      ],
    },
  ];
  await importMilestones(given.map((milestone, index) => ({ _id: ids[index] as string, ...milestone })));
  return ids;
}

/** What is said at a milestone; what is given takes the place of that. */
export function said(fields: Partial<z.input<typeof milestoneEntrySchema>> = {}): MilestoneEntry {
  return milestoneEntrySchema.parse({ state: 'under-way', notes: 'Nous avançons.', ...fields });
}

export function saving(
  who: Speaker,
  { organisationId, milestoneId }: { organisationId: string; milestoneId: string },
  entry: Partial<z.input<typeof milestoneEntrySchema>>,
  revision = 0,
) {
  const path = `/api/organisations/${organisationId}/trail/${milestoneId}`;
  return who.visitor.put(path, { revision, entry: said(entry) });
}

export async function trailOf(who: Speaker, organisationId: string): Promise<Trail> {
  return (await who.visitor.get(`/api/organisations/${organisationId}/trail`).expect(200)).body as Trail;
}

/** A milestone as the coordination writes it. */
export function milestoneInput(fields: Partial<MilestoneInput> = {}): MilestoneInput {
  return { step: 'needs', title: 'Écouter', purpose: '', questions: [], forms: [], ...fields };
}
