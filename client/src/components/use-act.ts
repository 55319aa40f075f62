import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from './error-words.ts';
import { useNotice } from './Notices.tsx';

/**
 * Does one thing after the other, as they are asked for, and says so where it could not be done: what it changes comes by a
 * journal. `act` tells whether it was done.
 *
 * @param failed said of a failure that has no words of its own
 */
export function useAct(failed: string) {
  const { t } = useTranslation('errors');
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const attempt = async (what: () => Promise<unknown>): Promise<boolean> => {
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
  const act = (what: () => Promise<unknown>): Promise<boolean> => {
    const done = last.current.then(() => attempt(what));
    last.current = done;
    return done;
  };
  return { act, busy };
}
