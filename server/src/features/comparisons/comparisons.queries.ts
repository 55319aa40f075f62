import type { Actor } from '@sentiers/shared/actor.ts';
import { canEditComparison, canReadComparison } from '@sentiers/shared/territories/policy.ts';
import type { Comparison } from '@sentiers/shared/territories/schema.ts';
import { weigh } from '@sentiers/shared/territories/weighing.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { findOrganisationOf, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { describePlace } from '../programme/place-page.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import { loadTerritoryFacts } from '../territory-pages/territory-pages.queries.ts';
import { type AccessedComparison, readComparison, withFacts } from './comparisons.access.ts';
import { type ComparisonDoc, ComparisonModel } from './comparisons.model.ts';

/** Comparisons of the actor's organisation, and of those they accompany where they were shown, the latest changed first. */
export async function listComparisons(actor: Actor): Promise<Comparison[]> {
  const own = await findOrganisationOf(actor.personId);
  const accompanied = actor.grants.flatMap(({ role, scope }) =>
    role === 'accompanying' && scope.kind === 'organisation' ? (scope.id ?? []) : [],
  );
  const ids = [...(own === null ? [] : [own]), ...accompanied];
  const found = await ComparisonModel.find({ organisationId: { $in: ids }, removed: false })
    .sort({ changedAt: -1, _id: 1 })
    .lean<ComparisonDoc[]>();
  const readable = (await withFacts(found)).filter(({ facts }) => canReadComparison(actor, facts));
  return presentComparisons(actor, readable);
}

/** One comparison. Throws `not_found`. */
export async function loadComparison(actor: Actor, comparisonId: string): Promise<Comparison> {
  const [shown] = await presentComparisons(actor, [await readComparison(actor, comparisonId)]);
  if (!shown) throw new Error(`${comparisonId} has no organisation`);
  return shown;
}

async function presentComparisons(
  actor: Actor,
  comparisons: readonly AccessedComparison[],
): Promise<Comparison[]> {
  const all = comparisons.map(({ comparison }) => comparison);
  const codes = [...new Set(all.flatMap(({ territories }) => territories.map(({ code }) => code)))];
  const [people, organisations, known] = await Promise.all([
    loadPersonSummaries(all.map(({ personId }) => personId)),
    loadOrganisationSummaries(new Set(all.map(({ organisationId }) => organisationId))),
    loadTerritoryFacts(actor, codes),
  ]);
  return comparisons.flatMap(({ comparison, facts }) => {
    const organisation = organisations.get(comparison.organisationId);
    if (!organisation) return [];
    const { _id: id, title, level, criteria, choice, revision } = comparison;
    return [
      {
        ...{ id, organisation, title, level, criteria, choice, revision },
        territories: comparison.territories.map((each) => ({
          ...each,
          ...placeOf(each.code),
          ...(known.get(each.code) ?? { experiences: 0, knownBy: 0 }),
          ...weigh(criteria, each.marks),
        })),
        changedAt: comparison.changedAt.toISOString(),
        changedBy: summaryOf(people, comparison.personId),
        abilities: { edit: canEditComparison(actor, facts) },
      },
    ];
  });
}

function placeOf(code: string) {
  const place = describePlace(code);
  const { kind = 'departement' as const, population = 0 } = place ?? {};
  return { label: placeLabel(code), kind, population };
}
