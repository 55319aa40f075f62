import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app.ts';
import { Speaker } from './discussion.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from './factories/build-actor.ts';
import { buildChannel } from './factories/build-channel.ts';
import { buildOrganisation } from './factories/build-organisation.ts';

/** Those around an introduction: who asks, who qualifies, who may be asked, and who has no part in it. */
export interface Doors {
  cohortId: string;
  incubatorId: string;
  organisationId: string;
  nora: Speaker;
  /** Animates the cohort, for its incubator. */
  elise: Speaker;
  /** Accompanies Nora's organisation. */
  hugo: Speaker;
  /** Of an earlier cohort: whoever takes part in the programme may be led to her. */
  ines: Speaker;
  karim: Speaker;
  stranger: Speaker;
  coordination: Speaker;
}

export async function buildDoors(app: TestApp): Promise<Doors> {
  const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));
  const cohortId = (await buildChannel()).cohortId ?? '';
  const otherId = (await buildChannel()).cohortId ?? '';
  const incubatorId = (await buildOrganisation({ kind: 'incubator', name: 'La Pépinière', to: ['61'] }))._id;
  const organisationId = (
    await buildOrganisation({ name: 'Les Mains utiles', to: ['61'], cohortIds: [cohortId] })
  )._id;
  const accompanies = {
    role: 'accompanying' as const,
    scope: { kind: 'organisation' as const, id: organisationId },
  };
  return {
    ...{ cohortId, incubatorId, organisationId },
    nora: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit', organisationId })),
    elise: await arrive(
      await buildActorOfCohort(cohortId, 'facilitator', { name: 'Élise Morel', organisationId: incubatorId }),
    ),
    hugo: await arrive(
      await buildActor([accompanies], { name: 'Hugo Sentier', organisationId: incubatorId }),
    ),
    ines: await arrive(await buildActorOfCohort(otherId, 'alumni', { name: 'Inès Ancienne' })),
    karim: await arrive(await buildActorOfCohort(cohortId, 'member', { name: 'Karim Haddad' })),
    stranger: await arrive(await buildActorOfCohort(otherId, 'member', { name: 'Paul Étranger' })),
    coordination: await arrive(await buildCoordinator()),
  };
}

export const words = (fields: object = {}) => ({
  ...{ whom: 'Un maire de l’Orne', territoryCode: '61', motive: 'Nous ouvrons une antenne.' },
  ...{ context: 'Dans une ancienne gare.', ask: 'Trente minutes au téléphone.', minutes: 30, ...fields },
});

export async function ask(d: Doors, who = d.nora, fields: object = {}): Promise<Introduction> {
  const { body } = await who.visitor
    .post(`/api/cohorts/${d.cohortId}/introductions`, { clientId: newId(), introduction: words(fields) })
    .expect(200);
  return body;
}

export async function see(who: Speaker, { id }: { id: string }): Promise<Introduction> {
  return (await who.visitor.get(`/api/introductions/${id}`).expect(200)).body;
}

/** Sends it, as Élise, to someone with an account, or of her book. */
export async function send(
  d: Doors,
  asked: { id: string },
  target: object,
  note = '',
): Promise<Introduction> {
  const { revision } = await see(d.elise, asked);
  const { body } = await d.elise.visitor
    .put(`/api/introductions/${asked.id}/target`, { revision, target, note })
    .expect(200);
  return body;
}

export const toPerson = ({ id: personId }: Speaker) => ({ type: 'person', personId });

export function answer(who: Speaker, { id }: { id: string }, given: object) {
  return who.visitor.put(`/api/introductions/${id}/answer`, { answer: given });
}

let contacts = 0;

/** Someone of the incubator's book. */
export async function addContact(d: Doors): Promise<{ id: string; email: string; target: object }> {
  contacts += 1;
  const email = `odile-${contacts}@mairie.exemple.test`;
  const contact = {
    ...{ name: 'Odile Marchandeau', role: 'Maire', email, territories: ['61'], source: 'Salon des maires' },
    keptUntil: new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10),
  };
  const { body } = await d.elise.visitor
    .post(`/api/organisations/${d.incubatorId}/contacts`, { clientId: newId(), contact })
    .expect(200);
  return { id: body.id, email, target: { type: 'contact', contactId: body.id } };
}
