import { skipToken, useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useMe } from './use-me.ts';

/** The programme's themes, as far as they are told: by its channels, by one's organisation, by the library. */
export function useThemes(): { items: readonly { key: string; label: string }[]; isPending: boolean } {
  const staleTime = 10 * 60_000;
  const channels = useQuery({ ...queries.channels.list.queryOptions({ input: {} }), staleTime });
  const organisationId = useMe()?.person.organisationId ?? null;
  const own = useQuery({
    ...queries.organisations.get.queryOptions({ input: organisationId ? { organisationId } : skipToken }),
    staleTime,
  });
  const library = useQuery({ ...queries.library.find.queryOptions({ input: { limit: 1 } }), staleTime });
  const themes = new Map<string, string>();
  for (const { value, label } of library.data?.facets.theme ?? []) themes.set(value, label);
  for (const { themeKey, name } of channels.data?.items ?? []) if (themeKey) themes.set(themeKey, name);
  for (const { key, label } of own.data?.themes ?? []) themes.set(key, label);
  const items = [...themes].map(([key, label]) => ({ key, label }));
  return {
    items: items.sort((a, b) => a.label.localeCompare(b.label, 'fr')),
    isPending: channels.isPending && library.isPending,
  };
}
