import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferencePlace } from '../../../components/editor/writing.ts';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { queries } from '../../../lib/api/api.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';
import { personReference, suggest } from '../logic/references.ts';
import type { Found, ReferenceOption, ReferenceScope, ReferenceSource } from './reference-source.ts';
import { useExperiencesFound } from './use-experiences-found.ts';
import { useGroups, wordOfGroup } from './use-groups.ts';
import { usePersonWords } from './use-person-words.ts';
import { useSettled } from './use-settled.ts';

const nothing: Found = { options: [], isPending: false };

/** Where suggestions come from, in the order in which they are shown. Each is a hook: the list never changes. */
const sources: readonly ReferenceSource[] = [
  usePeopleFound,
  useGroupsFound,
  useThreadsFound,
  useExperiencesFound,
];

/** What may be meant by what is being typed, from every source. */
export function useReferenceOptions(place: ReferencePlace | null, scope: ReferenceScope): Found {
  // biome-ignore lint/correctness/useHookAtTopLevel: the same hooks in the same order, each time.
  const found = sources.map((useSource) => useSource(place, scope));
  return {
    options: found.flatMap(({ options }) => options),
    isPending: found.some(({ isPending }) => isPending),
  };
}

function usePeopleFound(place: ReferencePlace | null, { people }: ReferenceScope): Found {
  const words = usePersonWords();
  const wanted = place?.sign === '@' ? place.words : null;
  const found = useMemo(
    () => (wanted === null ? [] : suggest(people, ({ name }) => name, wanted)),
    [people, wanted],
  );
  if (wanted === null) return nothing;
  const options = found.map((person) => ({
    reference: personReference(person),
    line: <PersonLine person={person} detail={words(person)} size={32} />,
  }));
  return { options, isPending: false };
}

/** Whole groups, where one may call them; how many people that reaches is said before. */
function useGroupsFound(place: ReferencePlace | null, scope: ReferenceScope): Found {
  const { t } = useTranslation('discussion');
  const wanted = place?.sign === '@' ? place.words : null;
  const groups = useGroups(scope, wanted !== null);
  if (wanted === null) return nothing;
  const found = suggest(groups, ({ kind }) => wordOfGroup(kind, t), wanted);
  const options = found.map(({ kind, id, people }) => {
    const name = wordOfGroup(kind, t);
    return {
      reference: { sign: '@' as const, name, address: `group:${kind}:${id}` },
      line: `@${name} · ${t('groups.told', { count: people })}`,
    };
  });
  return { options, isPending: false };
}

/** Threads of this channel at once, then those that the search finds elsewhere. */
function useThreadsFound(place: ReferencePlace | null, { channelId }: ReferenceScope): Found {
  const isGuest = useIsGuest();
  const wanted = place?.sign === '#' && !isGuest ? place.words : null;
  const near = useQuery({
    ...queries.threads.list.queryOptions({ input: { channelId, limit: 100 } }),
    enabled: wanted !== null,
    staleTime: 60_000,
  });
  const asked = useSettled(wanted?.trim() ?? '');
  const far = useQuery({
    ...queries.search.find.queryOptions({ input: { q: `${asked} type:thread`, limit: 6 } }),
    enabled: wanted !== null && asked.length >= 3,
    staleTime: 60_000,
  });
  if (wanted === null) return nothing;
  const here = suggest(near.data?.items ?? [], ({ title }) => title, wanted);
  const known = new Set(here.map(({ id }) => id));
  // What was found for fewer words is no answer to these.
  const found = asked === wanted.trim() ? (far.data?.results ?? []) : [];
  const elsewhere = found.flatMap((result) =>
    result.type === 'thread' && !known.has(result.threadId)
      ? [{ id: result.threadId, title: result.title, channelName: result.channelName }]
      : [],
  );
  const options = [
    ...here.map(({ id, title }) => threadOption(id, title, title)),
    ...elsewhere.map(({ id, title, channelName }) => threadOption(id, title, `${title} · ${channelName}`)),
  ];
  return { options: options.slice(0, 8), isPending: near.isPending || far.isLoading };
}

function threadOption(id: string, name: string, line: string): ReferenceOption {
  return { reference: { sign: '#', name, address: `thread:${id}` }, line, sort: 'threads' };
}
