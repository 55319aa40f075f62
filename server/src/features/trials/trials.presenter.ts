import type { Actor } from '@sentiers/shared/actor.ts';
import { canEditTrial } from '@sentiers/shared/trials/policy.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { cardsFor } from '../experiences/articles.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { AccessedTrial } from './trials.access.ts';

/** Trials that the actor may know of, as the contract tells them; the experience by the title that they may read. */
export async function presentTrials(actor: Actor, trials: readonly AccessedTrial[]): Promise<Trial[]> {
  const all = trials.map(({ trial }) => trial);
  const [people, organisations, cards] = await Promise.all([
    loadPersonSummaries(all.map(({ personId }) => personId)),
    loadOrganisations(all.flatMap(({ organisationId }) => organisationId ?? [])),
    cardsFor(actor, [...new Set(all.map(({ experienceId }) => experienceId))]),
  ]);
  return trials.map(({ trial, facts }) => ({
    ...{ id: trial._id, experienceId: trial.experienceId },
    experienceTitle: cards.get(trial.experienceId)?.title ?? '',
    person: summaryOf(people, trial.personId),
    organisation: summaryOfOrganisation(organisations.get(trial.organisationId ?? '')),
    territory:
      trial.territoryCode === null
        ? null
        : { code: trial.territoryCode, label: placeLabel(trial.territoryCode) },
    ...{ context: trial.context, adaptation: trial.adaptation, result: trial.result },
    ...{ outcome: trial.outcome, difficulty: trial.difficulty, startedOn: trial.startedOn },
    ...{ reportOn: trial.reportOn, reportedAt: trial.reportedAt?.toISOString() ?? null },
    ...{ level: trial.level, revision: trial.revision, at: trial.at.toISOString() },
    abilities: { edit: canEditTrial(actor, facts) },
  }));
}

type Organisations = Awaited<ReturnType<typeof loadOrganisations>>;

function summaryOfOrganisation(organisation: ReturnType<Organisations['get']>): Trial['organisation'] {
  if (!organisation) return null;
  const { _id: id, name, kind, activity } = organisation;
  return { id, name, kind, activity };
}
