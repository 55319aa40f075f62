import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { paths } from '../../../lib/paths.ts';

/** Copies the address of a thread, or of one of its messages. */
export function useCopyLink(): (threadId: string, seq?: number) => void {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  return (threadId, seq) => {
    const path = seq === undefined ? paths.threadById(threadId) : paths.message(threadId, seq);
    const address = window.location.origin + path;
    navigator.clipboard.writeText(address).then(
      () => notify({ text: t('thread.linkCopied') }),
      () => notify({ text: address }), // a browser that lets nobody copy still shows it
    );
  };
}
