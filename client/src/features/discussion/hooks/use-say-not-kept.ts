import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { FileNotKept } from '../../../lib/journal/outbox-files.ts';

/** Says why what one sent is where it was written again: the device took none of it, or not one of its files. */
export function useSayNotKept(): (error: unknown) => void {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  return (error) =>
    notify({ text: t(error instanceof FileNotKept ? 'composer.fileNotKept' : 'composer.notKept') });
}
