import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** What a room left, as far as one may read it, followed as long as the component is there. */
export function useRecap(roomId: string) {
  useReread(queries.recaps.key(), 'recap.changed');
  return useQuery({ ...queries.recaps.get.queryOptions({ input: { roomId } }), staleTime: 0 });
}

/** All of a recap, for those who animate its room. */
export function useDesk(roomId: string) {
  const language = useLanguage();
  return useQuery({
    ...queries.recaps.desk.queryOptions({ input: { roomId, language } }),
    staleTime: 0,
    retry: false,
  });
}

/** Where a recap leaves as a document. */
export function exportAddress(
  roomId: string,
  format: 'markdown' | 'pdf' | 'polls' | 'questions',
  language: string,
): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const query = new URLSearchParams({ format, language, timeZone });
  return `/api/rooms/${roomId}/recap/export?${query}`;
}
