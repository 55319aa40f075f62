import { outcomeSchema } from '@sentiers/shared/experiences/schema.ts';
import {
  type FacetName,
  facetNames,
  type LibraryAnswer,
  triedSchema,
} from '@sentiers/shared/library/schema.ts';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import type { Counts } from './counting.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Choices } from './narrowing.ts';

type FacetValues = LibraryAnswer['facets'][FacetName];

const collator = new Intl.Collator('fr');
const inOrder: Partial<Record<FacetName, readonly string[]>> = {
  step: trailStepSchema.options,
  outcome: outcomeSchema.options,
  tried: triedSchema.options,
};
const placeOrder = ['region', 'departement', 'epci', 'commune'];

/**
 * Facets with the names of their values, the most found first; steps, results and trials in their own order, territories
 * the widest first. Steps, results and trials are named by their key: their words are the screen's.
 */
export async function labelFacets(
  counts: Counts,
  choices: Choices,
  index: FacetIndex,
): Promise<LibraryAnswer['facets']> {
  const [themes, cohorts] = await Promise.all([
    loadThemeLabels(),
    loadCohorts([...(counts.get('cohort')?.keys() ?? [])]),
  ]);
  const kinds = kindNames(index, counts.get('kind')?.keys() ?? []);
  const labels: Partial<Record<FacetName, (value: string) => string>> = {
    theme: (key) => themes.get(key) ?? key,
    territory: placeLabel,
    kind: (id) => kinds.get(id) ?? '',
    cohort: (id) => cohorts.get(id)?.name ?? '',
  };
  const valuesOf = (facet: FacetName): FacetValues => {
    const chosen = new Set<string>(choices[facet]);
    const values = [...(counts.get(facet) ?? [])].map(([value, count]) => ({
      ...{ value, count, chosen: chosen.has(value) },
      label: labels[facet]?.(value) ?? value,
    }));
    return values.sort((a, b) => rankOf(facet, a.value) - rankOf(facet, b.value) || byCount(a, b));
  };
  return Object.fromEntries(facetNames.map((facet) => [facet, valuesOf(facet)])) as LibraryAnswer['facets'];
}

function rankOf(facet: FacetName, value: string): number {
  if (facet === 'territory') return placeOrder.indexOf(placeKindOf(value));
  return inOrder[facet]?.indexOf(value) ?? 0;
}

function byCount(a: FacetValues[number], b: FacetValues[number]): number {
  return b.count - a.count || collator.compare(a.label, b.label) || (a.value < b.value ? -1 : 1);
}

/** As the latest experience of each kind calls it. */
function kindNames(index: FacetIndex, ids: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const latest = index.latestOfKind(id);
    if (latest) names.set(id, latest.kind.name);
  }
  return names;
}
