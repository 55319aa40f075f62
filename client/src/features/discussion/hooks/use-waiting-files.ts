import { useState } from 'react';
import { attachmentOf, type TrayAttachments } from '../../../components/files/use-attachments.ts';
import { useJournal, useOutbox } from '../../../lib/journal/react.ts';
import { bodyWith, filesBeside, wordsWithout } from '../logic/files-beside.ts';

interface WaitingFiles {
  /** The words of the message, without what stands beside them. */
  words: string;
  attachments: TrayAttachments;
  /** The words as they are now, with the files that are still beside them. */
  complete: (words: string) => string;
}

/**
 * The files beside a message that waits, while it is worded anew: each with how it stands, why it was refused among
 * them. What is taken away is given up once the new words are kept, and stays where they are not.
 */
export function useWaitingFiles(body: string): WaitingFiles {
  const snapshot = useOutbox();
  const { outbox } = useJournal();
  const [ids, setIds] = useState(() => filesBeside(body, snapshot.files));
  const [words] = useState(() => wordsWithout(body, ids));
  const items = ids.map((id) => attachmentOf(id, snapshot)).filter((item) => item !== null);
  return {
    words,
    attachments: {
      items,
      remove: (id) => setIds((before) => before.filter((each) => each !== id)),
      retry: (id) => {
        const { entryId } = items.find(({ file }) => file.id === id) ?? {};
        if (entryId) void outbox.retry(entryId);
      },
    },
    complete: (written) =>
      bodyWith(
        written,
        items.map(({ file }) => file),
      ),
  };
}
