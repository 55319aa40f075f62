import { scheduling, unscheduled } from '../../../lib/journal/draft-rows.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keepForLater } from '../api/keep-for-later.ts';

/** What is to leave later: the draft's words, and the body that is sent of them. */
export interface ForLater {
  words: string;
  body: string;
}

/**
 * Keeps an answer for a moment to come: the same words once, though answers are lost and the page is left meanwhile.
 * They leave the draft then, and only they do.
 */
export function useScheduling(
  conversationId: string,
): (what: ForLater, at: string) => Promise<'kept' | 'left'> {
  const { drafts } = useJournal();
  const context = `thread:${conversationId}`;
  return async ({ words, body }, at) => {
    const keep = async (): Promise<'kept' | 'left'> => {
      const asked = { clientId: crypto.randomUUID(), body };
      const row = await drafts.update(context, (stored) => scheduling(stored, asked), { create: true });
      const { clientId } = row.scheduling ?? asked;
      const outcome = await keepForLater({ conversationId, clientId, body, at });
      if (outcome !== 'gone') return outcome;
      await drafts.update(context, unscheduled);
      return keep();
    };
    const outcome = await keep();
    await drafts.scheduled(context, words);
    return outcome;
  };
}
