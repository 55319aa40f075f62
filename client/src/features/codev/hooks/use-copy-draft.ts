import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';

/** Copies the beginning of an experience, and says so. */
export function useCopyDraft(draft: string): () => Promise<void> {
  const { t } = useTranslation('codev');
  const notify = useNotice();
  return () =>
    navigator.clipboard.writeText(draft).then(
      () => notify({ text: t('sheet.copied') }),
      () => undefined, // a browser that lets nobody copy still lets one select
    );
}
