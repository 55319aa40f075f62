import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { isScarce } from '../logic/standing.ts';

/** Takes a place in a seminar, or gives it up: a place that someone else may get at once doesn't come back by an undo. */
export function usePlace(seminar: Seminar) {
  const { t } = useTranslation('seminars');
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { id: seminarId } = seminar;
  const keep = (changed: Seminar) =>
    cache.setQueryData(queries.seminars.get.queryKey({ input: { seminarId } }), changed);
  const attempt = useAttempt({
    reread: () => cache.invalidateQueries({ queryKey: queries.seminars.key() }),
    undone: t('place.back'),
    failed: t('place.failed'),
  });
  const once = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    await act().finally(() => setBusy(false));
  };
  const take = async () => void keep(await api.seminars.register({ seminarId }));
  const giveUp = async () => void keep(await api.seminars.unregister({ seminarId }));
  return {
    take: () => once(() => attempt(take, t('place.taken'))),
    giveUp: () => once(() => attempt(giveUp, t('place.given'), isScarce(seminar) ? undefined : take)),
  };
}
