import { attachmentOf, type TrayAttachments } from '../../../components/files/use-attachments.ts';
import { bodyWith, filesBeside, wordsWithout } from '../../../lib/files-beside.ts';
import { useJournal, useOutbox } from '../../../lib/journal/react.ts';

interface WaitingFiles {
  /** The words of the message, without what stands beside them. */
  words: string;
  attachments: TrayAttachments;
  /** The same of an earlier state of it. */
  wordsOf: (body: string) => string;
  /** The words as they are now, with the files that are still beside them. */
  complete: (words: string) => string;
}

/**
 * The files beside a message that waits, while it is worded anew: each with how it stands, why it was refused among
 * them. What is taken away is given up once the new words are kept, and stays where they are not.
 * @param body as it is by now, files included: what is kept of it is never without them
 */
export function useWaitingFiles(body: string, onBody: (body: string) => void): WaitingFiles {
  const snapshot = useOutbox();
  const { outbox } = useJournal();
  const ids = filesBeside(body, snapshot.files);
  const wordsOf = (whole: string) => wordsWithout(whole, filesBeside(whole, snapshot.files));
  const words = wordsOf(body);
  const items = ids.map((id) => attachmentOf(id, snapshot)).filter((item) => item !== null);
  const files = items.map(({ file }) => file);
  return {
    words,
    wordsOf,
    attachments: {
      items,
      remove: (removed) =>
        onBody(
          bodyWith(
            words,
            files.filter(({ id }) => id !== removed),
          ),
        ),
      retry: (id) => {
        const { entryId } = items.find(({ file }) => file.id === id) ?? {};
        if (entryId) void outbox.retry(entryId);
      },
    },
    complete: (written) => bodyWith(written, files),
  };
}
