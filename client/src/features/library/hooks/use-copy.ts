import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';

/** Copies a text and says so; a browser that lets nobody write to its clipboard shows the text instead. */
export function useCopy(): (text: string, done: string) => void {
  const notify = useNotice();
  const { t } = useTranslation('experience');
  return useCallback(
    (text, done) => {
      const refused = () => notify({ text: t('notCopied', { text }) });
      if (!navigator.clipboard) return refused();
      navigator.clipboard.writeText(text).then(() => notify({ text: done }), refused);
    },
    [notify, t],
  );
}
