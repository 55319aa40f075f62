import { canReadComparison } from '@sentiers/shared/territories/policy.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { registerReread } from '../../platform/realtime/rereads.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { findAccompanying } from '../memberships/serving.queries.ts';
import { withFacts } from './comparisons.access.ts';
import { type ComparisonDoc, ComparisonModel } from './comparisons.model.ts';

/** What journals carry of comparisons, and who is told to read one again. Once, before the server starts. */
export function registerComparisons(): void {
  registerEntity<ComparisonDoc>({
    kind: 'comparison',
    model: ComparisonModel,
    streams: [{ kind: 'organisation', idField: 'organisationId', versionField: 'version' }],
    // What is said of its places differs for each reader.
    present: () => [],
  });
  registerReread<ComparisonDoc>('comparison', async (comparison) => ({
    what: { kind: 'comparison', id: comparison.organisationId },
    personIds: await findWhoReads(comparison),
  }));
}

/** Who reads it, or read it until its last change. */
async function findWhoReads(comparison: ComparisonDoc): Promise<string[]> {
  const [accessed] = await withFacts([comparison]);
  if (!accessed) return [];
  const { organisation } = accessed.facts;
  const candidates = await loadActors([
    ...organisation.peopleIds,
    ...(await findAccompanying(organisation.id)),
  ]);
  const { level, levelBefore } = comparison;
  return [...candidates.values()]
    .filter((actor) =>
      [level, levelBefore].some((each) => canReadComparison(actor, { level: each, organisation })),
    )
    .map(({ personId }) => personId);
}
