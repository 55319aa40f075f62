import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../lib/api/api.ts';
import { useNotice } from './Notices.tsx';

/** Blocks someone or lifts it: pages, conversations and folded words follow at once. */
export function useSetBlocked(): (person: Pick<PersonSummary, 'id' | 'name'>, blocked: boolean) => void {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const notify = useNotice();
  return ({ id: personId, name }, blocked) => {
    api.people.setBlocked({ personId, blocked }).then(
      (all) => {
        cache.setQueryData(queries.people.listBlocked.queryKey({ input: {} }), all);
        void cache.invalidateQueries({ queryKey: queries.people.get.queryKey({ input: { personId } }) });
        void cache.invalidateQueries({ queryKey: queries.threads.get.key() });
        notify({ text: t(blocked ? 'person.blockDone' : 'person.unblockDone', { name }) });
      },
      () => notify({ text: t('person.blockFailed') }),
    );
  };
}
