import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { PackedFilesContext } from '../components/files/packed-files.ts';
import { usePacks } from './use-packs.ts';

interface PackedFilesOfProps {
  seminarId: string | undefined;
  children: ReactNode;
}

/** Lets the documents of a seminar that are drawn below be opened from this device, where they were taken along. */
export function PackedFilesOf({ seminarId = '', children }: PackedFilesOfProps) {
  const packs = usePacks();
  const subscribe = useCallback(
    (changed: () => void) => packs?.subscribe(changed) ?? (() => undefined),
    [packs],
  );
  const kept = useSyncExternalStore(subscribe, () => packs?.of(seminarId).kept ?? null);
  const files = useMemo(
    () =>
      packs && kept
        ? {
            has: (fileId: string) => kept.pack.documents.some(({ id }) => id === fileId),
            read: (fileId: string) => packs.document(seminarId, fileId),
          }
        : null,
    [packs, seminarId, kept],
  );
  return <PackedFilesContext value={files}>{children}</PackedFilesContext>;
}
