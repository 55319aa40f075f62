import { useMemo } from 'react';
import { attachmentOf } from '../../../components/files/use-attachments.ts';
import { useJournal, useOutbox } from '../../../lib/journal/react.ts';

/** Where the files stand that are added to a part of an agenda. */
export function filesOf(itemId: string): string {
  return `seminar-item:${itemId}`;
}

export interface AgendaFiles {
  /** Ids of those that were added to a part here. */
  added: (itemId: string) => readonly string[];
  /** Whether all of those have arrived. */
  areThere: (itemId: string) => boolean;
  /** The seminar shows them now, save for those of parts that were taken out of it. */
  settle: (parts: { saved: readonly string[]; removed: readonly string[] }) => void;
}

/** The files that were added to the parts of an agenda, until it is saved. */
export function useAgendaFiles(): AgendaFiles {
  const { outbox } = useJournal();
  const snapshot = useOutbox();
  return useMemo(() => {
    const added = (itemId: string) =>
      snapshot.files.filter(({ context }) => context === filesOf(itemId)).map(({ id }) => id);
    return {
      added,
      areThere: (itemId) => added(itemId).every((id) => attachmentOf(id, snapshot)?.state.kind === 'done'),
      settle: ({ saved, removed }) => {
        void outbox.files.release(saved.flatMap(added));
        for (const id of removed.flatMap(added)) void outbox.files.remove(id);
      },
    };
  }, [outbox, snapshot]);
}
