import { useTranslation } from 'react-i18next';
import { errorWords } from './error-words.ts';
import { useNotice } from './Notices.tsx';

interface AttemptInput {
  /** Reads again what may have changed, done or not. */
  reread: () => Promise<unknown>;
  /** Said once it was put back. */
  undone: string;
  /** Said of a failure that has no words of its own. */
  failed: string;
}

/** Does what needs no dialog: says that it is done, with the way back where there is one, or why it is not. */
export function useAttempt({ reread, undone, failed }: AttemptInput) {
  const { t } = useTranslation('errors');
  const notify = useNotice();
  return async function attempt(
    act: () => Promise<unknown>,
    done: string,
    undo?: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await act();
      notify({ text: done, ...(undo && { undo: () => void attempt(undo, undone) }) });
    } catch (error) {
      notify({ text: errorWords(error, t).whole ?? failed });
    }
    await reread();
  };
}
