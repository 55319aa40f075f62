import type { Actor } from '@sentiers/shared/actor.ts';
import { canEditTrial } from '@sentiers/shared/trials/policy.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { loadTitles } from '../experiences/shown-editions.queries.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { AccessedTrial } from './trials.access.ts';

/** Trials that the actor may know of, as the contract tells them; the experience by the title that they may read. */
export async function presentTrials(actor: Actor, trials: readonly AccessedTrial[]): Promise<Trial[]> {
  const all = trials.map(({ trial }) => trial);
  const [people, organisations, titles] = await Promise.all([
    loadPersonSummaries(all.map(({ personId }) => personId)),
    loadOrganisationSummaries(all.flatMap(({ organisationId }) => organisationId ?? [])),
    loadTitles(
      actor,
      all.map(({ experienceId }) => experienceId),
    ),
  ]);
  return trials.map(({ trial, facts }) => ({
    ...{ id: trial._id, experienceId: trial.experienceId },
    experienceTitle: titles.get(trial.experienceId) ?? '',
    person: summaryOf(people, trial.personId),
    organisation: organisations.get(trial.organisationId ?? '') ?? null,
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
