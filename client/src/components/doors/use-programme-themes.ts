import { useQuery } from '@tanstack/react-query';
import { queries } from '../../lib/api/api.ts';

/** The programme's themes, as its channels and its library tell them, by their names. */
export function useProgrammeThemes(): readonly { key: string; label: string }[] {
  const staleTime = 10 * 60_000;
  const channels = useQuery({ ...queries.channels.list.queryOptions({ input: {} }), staleTime });
  const library = useQuery({ ...queries.library.find.queryOptions({ input: { limit: 1 } }), staleTime });
  const themes = new Map<string, string>();
  for (const { value, label } of library.data?.facets.theme ?? []) themes.set(value, label);
  for (const { themeKey, name } of channels.data?.items ?? []) if (themeKey) themes.set(themeKey, name);
  return [...themes]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
