import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { queries } from '../../../lib/api/api.ts';
import { useSendingEvents } from '../../../lib/journal/react.ts';
import { useReread } from '../../../lib/use-reread.ts';

/**
 * Lists, pages and rosters of seminars follow what is announced, corrected, cancelled, and the places that change hands:
 * mine too, whichever page is shown when it leaves.
 */
export function useSeminarsSync(): void {
  const cache = useQueryClient();
  const notify = useNotice();
  const { i18n } = useTranslation();
  useReread(queries.seminars.key(), 'seminar.changed');
  useSendingEvents((event) => {
    const { work } = event.entry;
    if (work.kind !== 'place' || (event.kind !== 'done' && event.kind !== 'refused')) return;
    const { seminarId } = work;
    if (event.kind === 'done' && event.seminar) {
      cache.setQueryData(queries.seminars.get.queryKey({ input: { seminarId } }), event.seminar);
      void cache.invalidateQueries({ queryKey: queries.inbox.key() });
    }
    void cache.invalidateQueries({ queryKey: queries.seminars.key() });
    if (event.kind === 'done') return;
    const { refusal } = event;
    void import('../logic/refused-place.ts')
      .then(({ refusedPlaceWords }) => refusedPlaceWords(i18n, work.title, refusal))
      .then((text) => notify({ text }));
  });
}
