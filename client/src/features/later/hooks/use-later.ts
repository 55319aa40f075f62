import type { Reminder, ScheduledMessage } from '@sentiers/shared/later/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api, queries } from '../../../lib/api/api.ts';

/** What leaves by itself, and what one is to be reminded of. */
export function useLater() {
  return {
    scheduled: useQuery(queries.scheduled.list.queryOptions({ input: {} })),
    reminders: useQuery(queries.reminders.list.queryOptions({ input: {} })),
  };
}

/** What one may do with what is kept for later. Those without a dialog tell of their own failure. */
export function useLaterActs() {
  const { t } = useTranslation('later');
  const cache = useQueryClient();
  const notify = useNotice();
  const reread = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queries.scheduled.key() }),
      cache.invalidateQueries({ queryKey: queries.reminders.key() }),
    ]);
  const attempt = useAttempt({ reread, undone: t('undone'), failed: t('failed') });
  return {
    change: async ({ id, revision }: ScheduledMessage, body: string, at: Date) => {
      await api.scheduled.update({ scheduledId: id, revision, body, at: at.toISOString() });
      notify({ text: t('changed') });
      await reread();
    },
    sendNow: ({ id }: ScheduledMessage) => attempt(() => api.scheduled.send({ scheduledId: id }), t('sent')),
    cancel: ({ id, conversationId, body, at }: ScheduledMessage) =>
      attempt(
        () => api.scheduled.cancel({ scheduledId: id }),
        t('cancelled'),
        () => api.scheduled.create({ conversationId, clientId: crypto.randomUUID(), body, at }),
      ),
    remind: async ({ messageId }: Pick<Reminder, 'messageId'>, note: string, at: Date) => {
      await api.reminders.set({ messageId, note, at: at.toISOString() });
      notify({ text: t('changed') });
      await reread();
    },
    forget: ({ messageId, note, at }: Reminder) =>
      attempt(
        () => api.reminders.remove({ messageId }),
        t('forgotten'),
        () => api.reminders.set({ messageId, note, at }),
      ),
  };
}
