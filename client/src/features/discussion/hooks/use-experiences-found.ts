import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';
import { suggest } from '../logic/references.ts';
import type { ReferenceSource } from './reference-source.ts';
import { useSettled } from './use-settled.ts';

/** The latest ones, among which the first letters choose at once. */
const latest = 12;
/** Lines: threads stand above them. */
const most = 5;

/**
 * The latest experiences at once, then those that the search finds by their words; as far as one may read them, and
 * under the title that all their readers are told: whoever reads along may be told less than who writes.
 */
export const useExperiencesFound: ReferenceSource = (place) => {
  const isGuest = useIsGuest();
  const wanted = place?.sign === '#' && !isGuest ? place.words : null;
  const near = useQuery({
    ...queries.library.find.queryOptions({ input: { limit: latest } }),
    enabled: wanted !== null,
    staleTime: 60_000,
  });
  const asked = useSettled(wanted?.trim() ?? '');
  const far = useQuery({
    ...queries.search.find.queryOptions({ input: { q: `${asked} type:experience`, limit: most } }),
    enabled: wanted !== null && asked.length >= 3,
    staleTime: 60_000,
  });
  if (wanted === null) return { options: [], isPending: false };
  const here = suggest(near.data?.items ?? [], ({ title }) => title, wanted);
  const known = new Set(here.map(({ id }) => id));
  // What was found for fewer words is no answer to these.
  const found = asked === wanted.trim() ? (far.data?.results ?? []) : [];
  const elsewhere = found.flatMap((result) =>
    result.type === 'experience' && !known.has(result.id) ? [result] : [],
  );
  const options = [...here, ...elsewhere].slice(0, most).map(({ id, openTitle, kind }) => ({
    reference: { sign: '#' as const, name: openTitle, address: `experience:${id}` },
    line: `${openTitle} · ${kind.name}`,
    sort: 'experiences' as const,
  }));
  return { options, isPending: near.isPending || far.isLoading };
};
