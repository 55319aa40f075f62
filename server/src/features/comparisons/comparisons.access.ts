import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  type ComparisonFacts,
  canEditComparison,
  canReadComparison,
} from '@sentiers/shared/territories/policy.ts';
import { loadTrailFacts } from '../trails/trails.access.ts';
import { type ComparisonDoc, ComparisonModel } from './comparisons.model.ts';

export interface AccessedComparison {
  comparison: ComparisonDoc;
  facts: ComparisonFacts;
}

/** Those of these comparisons whose organisation is known, without asking who reads them. */
export async function withFacts(comparisons: readonly ComparisonDoc[]): Promise<AccessedComparison[]> {
  const organisations = await loadTrailFacts(
    new Set(comparisons.map(({ organisationId }) => organisationId)),
  );
  return comparisons.flatMap((comparison) => {
    const organisation = organisations.get(comparison.organisationId)?.facts;
    return organisation ? [{ comparison, facts: { level: comparison.level, organisation } }] : [];
  });
}

/** A comparison, if the actor reads it. Throws `not_found`. */
export async function readComparison(actor: Actor, comparisonId: string): Promise<AccessedComparison> {
  const stands = { _id: comparisonId.toLowerCase(), removed: false };
  const found = await ComparisonModel.findOne(stands).lean<ComparisonDoc>();
  const [accessed] = found ? await withFacts([found]) : [];
  if (!accessed || !canReadComparison(actor, accessed.facts)) throw new AppError('not_found');
  return accessed;
}

/** A comparison of the actor's organisation. Throws `not_found` where they don't read it, else `forbidden`. */
export async function requireOwnComparison(actor: Actor, comparisonId: string): Promise<AccessedComparison> {
  const accessed = await readComparison(actor, comparisonId);
  if (!canEditComparison(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}
