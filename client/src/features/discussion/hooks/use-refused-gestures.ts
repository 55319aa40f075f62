import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { useSendingEvents } from '../../../lib/journal/react.ts';

/** Says when a reaction, a « Bien reçu » or a deletion, shown at once, was refused: nothing of it stays on the screen. */
export function useRefusedGestures(): void {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  useSendingEvents((event) => {
    if (event.kind !== 'refused') return;
    if (event.entry.work.kind === 'reaction') notify({ text: t('reaction.failed') });
    if (event.entry.work.kind === 'acknowledge') notify({ text: t('acknowledgement.failed') });
    if (event.entry.work.kind === 'delete') notify({ text: t('delete.failed') });
  });
}
