import { useCallback } from 'react';
import { withBefore } from '../../../lib/journal/draft-rows.ts';
import { useJournal } from '../../../lib/journal/react.ts';

/**
 * Puts words that were taken back where they were written, before what was written there since; the field has the focus
 * again, for the button that asked is gone.
 */
export function usePutBack(threadId: string): (body: string) => void {
  const { drafts } = useJournal();
  return useCallback(
    (body) => {
      const context = `thread:${threadId}`;
      void drafts.write(context, withBefore(drafts.get(context).content, body));
      focusComposer();
    },
    [drafts, threadId],
  );
}

/** Where one writes in a thread. */
export function focusComposer(): void {
  document
    .querySelector<HTMLElement>('[data-region="composer"] :is(textarea, [contenteditable="true"])')
    ?.focus();
}
