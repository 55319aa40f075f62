import { AppError } from '@sentiers/shared/errors.ts';
import { answered } from '@sentiers/shared/recaps/consent.ts';
import type { PassageAnswer, RecapPassage } from '@sentiers/shared/recaps/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { queries } from '../../../lib/api/api.ts';
import { useJournal, useOutbox, useSendingEvents } from '../../../lib/journal/react.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** One of my passages as I answered it, be the answer still on its way. */
export interface MyPassage extends RecapPassage {
  pending: boolean;
}

/** My own words of a room, and answering for them: an answer leaves by itself, network or not; the last one counts. */
export function useMyWords(roomId: string) {
  const cache = useQueryClient();
  const { outbox } = useJournal();
  const { entries } = useOutbox();
  useReread(queries.recaps.key(), 'recap.changed');
  useRefusals();
  useSendingEvents(({ kind, entry: { work } }) => {
    if (work.kind !== 'passage' || (kind !== 'done' && kind !== 'refused')) return;
    void cache.invalidateQueries({ queryKey: queries.recaps.key() });
    void cache.invalidateQueries({ queryKey: queries.inbox.key() });
  });
  const query = useQuery({ ...queries.recaps.mine.queryOptions({ input: { roomId } }), staleTime: 0 });
  const waiting = new Map<string, PassageAnswer>();
  for (const { work } of entries) if (work.kind === 'passage') waiting.set(work.passageId, work.answer);
  const passages = query.data?.passages.map((passage): MyPassage => {
    const answer = waiting.get(passage.id);
    return answer
      ? { ...passage, ...answered(answer, passage.said), pending: true }
      : { ...passage, pending: false };
  });
  const answer = ({ id: passageId }: RecapPassage, given: PassageAnswer) =>
    void outbox.answerPassage({ passageId, answer: given });
  return { query, passages, answer };
}

/** An answer that the server would have none of is as it was: why is said. */
function useRefusals(): void {
  const notify = useNotice();
  const { t } = useTranslation('recaps');
  const { t: errors } = useTranslation('errors');
  useSendingEvents((event) => {
    if (event.kind !== 'refused' || event.entry.work.kind !== 'passage') return;
    const { code, details } = event.refusal;
    const error = code === 'depends' ? null : new AppError(code, details);
    notify({ text: errorWords(error, errors).whole ?? t('failed') });
  });
}
