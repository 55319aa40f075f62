import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from './error-words.ts';
import { useNotice } from './Notices.tsx';

/**
 * Does one thing at a time, and says so where it could not be done: what it changes comes by a journal.
 *
 * @param failed said of a failure that has no words of its own
 */
export function useAct(failed: string) {
  const { t } = useTranslation('errors');
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const act = async (what: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    try {
      await what();
      return true;
    } catch (error) {
      notify({ text: errorWords(error, t).whole ?? failed });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy };
}
