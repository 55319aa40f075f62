import type { SavedSearch } from '@sentiers/shared/search/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';

/** The person's own searches. */
export function useSavedSearches() {
  return useQuery({ ...queries.search.listSaved.queryOptions({ input: {} }), staleTime: 60_000 });
}

/** Keeps a search under a name, or forgets one; the way back is offered at once. */
export function useSavedSearchActs() {
  const { t } = useTranslation('search');
  const cache = useQueryClient();
  const notify = useNotice();
  const reread = () => cache.invalidateQueries({ queryKey: queries.search.listSaved.key() });
  const put = async (savedId: string, name: string, q: string) => {
    await api.search.save({ savedId, name, q });
    await reread();
  };
  return {
    save: async (name: string, q: string) => {
      await put(crypto.randomUUID(), name, q);
      notify({ text: t('saved.done') });
    },
    forget: ({ id, name, q }: SavedSearch) => {
      const failed = () => notify({ text: t('failed') });
      const undo = () => void put(id, name, q).catch(failed);
      api.search
        .removeSaved({ savedId: id })
        .then(() => notify({ text: t('saved.forgotten'), undo }), failed)
        .finally(() => void reread());
    },
  };
}
