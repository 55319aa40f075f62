import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { draftCache } from '../hooks/use-draft.ts';
import { sendLeftWords } from '../logic/left-words.ts';
import { holdName, isNameHeld } from '../logic/page-locks.ts';
import { makeWriting } from './make-writing.ts';

/** Sends what this account wrote of experiences on this device and never left. */
export function sendLeft(journal: JournalClient, cache: QueryClient): Promise<void> {
  return sendLeftWords({
    ...{ storage: journal.storage, isOpen: isNameHeld, hold: holdName },
    read: (experienceId) => api.experiences.draft({ experienceId }),
    make: (experienceId) => makeWriting(journal, experienceId, draftCache(cache, experienceId)),
  });
}
