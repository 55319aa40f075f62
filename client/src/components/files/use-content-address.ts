import { useContext, useEffect, useState } from 'react';
import { JournalContext } from '../../lib/journal/react.ts';
import { type DrawnFile, fileAddress } from './drawn-file.ts';

/** Where a file's content is read from: this device as long as it is there only, else the server. Null meanwhile. */
export function useContentAddress(file: DrawnFile, part: '' | '/thumbnail' = ''): string | null {
  const { id, local } = file;
  const journal = useContext(JournalContext);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!local || !journal) return;
    let made: string | null = null;
    let ended = false;
    void journal.outbox.files.contentOf(id).then((content) => {
      if (ended || !content) return;
      made = URL.createObjectURL(content);
      setAddress(made);
    });
    return () => {
      ended = true;
      setAddress(null);
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, local, journal]);
  return local ? address : fileAddress(file, part);
}
