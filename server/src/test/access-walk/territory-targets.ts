import { canReadCommitment } from '@sentiers/shared/commitments/policy.ts';
import { canReadComparison, canReadOff } from '@sentiers/shared/territories/policy.ts';
import { trailLevelSchema } from '@sentiers/shared/trail/schema.ts';
import { withFacts as withCommitmentFacts } from '../../features/commitments/commitments.access.ts';
import { withFacts as withComparisonFacts } from '../../features/comparisons/comparisons.access.ts';
import { withOffFacts } from '../../features/territory-pages/off-notes.access.ts';
import { buildCommitment } from '../factories/build-commitment.ts';
import { buildComparison } from '../factories/build-comparison.ts';
import { buildOffNote } from '../factories/build-off-note.ts';
import { buildRunningAccompaniment } from '../factories/build-running-accompaniment.ts';
import { must, type Target, target } from './target-makers.ts';
import type { World } from './world.ts';

/** One at each level, of the cohort's organisation and of the other one. */
export function commitmentTargets({ organisations: { ours, theirs } }: World): Promise<Target[]> {
  return Promise.all(
    trailLevelSchema.options.flatMap((level) =>
      [ours, theirs].map((organisationId) => commitmentTarget(organisationId, level)),
    ),
  );
}

async function commitmentTarget(
  organisationId: string,
  level: (typeof trailLevelSchema.options)[number],
): Promise<Target> {
  const doc = await buildCommitment(organisationId, { level, levelBefore: level });
  const { facts } = must((await withCommitmentFacts([doc]))[0]);
  return target(`commitment, ${level}`, doc._id, [facts], (actor) => canReadCommitment(actor, facts));
}

export function comparisonTargets({ organisations: { ours, theirs } }: World): Promise<Target[]> {
  return Promise.all(
    (['mine', 'incubator'] as const).flatMap((level) =>
      [ours, theirs].map((organisationId) => comparisonTarget(organisationId, level)),
    ),
  );
}

async function comparisonTarget(organisationId: string, level: 'mine' | 'incubator'): Promise<Target> {
  const doc = await buildComparison(organisationId, { level, levelBefore: level });
  const { facts } = must((await withComparisonFacts([doc]))[0]);
  return target(`comparison, ${level}`, doc._id, [facts], (actor) => canReadComparison(actor, facts));
}

/** A note of the incubator that accompanies the cohort's organisation. */
export async function offNoteTargets({ organisations, author }: World): Promise<Target[]> {
  const accompanying = { personId: author.personId, incubatorId: organisations.incubator };
  await buildRunningAccompaniment(organisations.ours, accompanying);
  return [await offNoteTarget(organisations.incubator)];
}

async function offNoteTarget(incubatorId: string): Promise<Target> {
  const doc = await buildOffNote(incubatorId);
  const { facts } = must((await withOffFacts([doc]))[0]);
  return target('off note', doc._id, [facts], (actor) => canReadOff(actor, facts));
}

/** Made anew for each try: what the one before changed, or took away, is not what the next one needs. */
export async function freshOfTerritory(operation: string, { facts }: Target): Promise<Target | null> {
  if (/^commitments\.(update|checkIn|remove)$/.test(operation)) {
    const [{ level, organisation }] = facts as [Parameters<typeof canReadCommitment>[1]];
    return commitmentTarget(organisation.id, level);
  }
  if (/^comparisons\.(update|remove)$/.test(operation)) {
    const [{ level, organisation }] = facts as [Parameters<typeof canReadComparison>[1]];
    return comparisonTarget(organisation.id, level);
  }
  if (/^offNotes\.(update|remove)$/.test(operation)) {
    const [{ incubator }] = facts as [Parameters<typeof canReadOff>[1]];
    return offNoteTarget(incubator.id);
  }
  return null;
}
