import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';

/** Does one thing at a time, and says why where it could not be done; what it changes comes with the room. */
export function useCodevAct() {
  const { t } = useTranslation('codev');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const act = async (what: () => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await what();
    } catch (error) {
      notify({ text: errorWords(error, errors).whole ?? t('lead.failed') });
    } finally {
      setBusy(false);
    }
  };
  return { act, busy };
}
