import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { PackedFilesContext } from '../components/files/packed-files.ts';
import { usePacks } from './use-packs.ts';

/** Lets the documents that are drawn below be opened from this device, where they were taken along with a seminar. */
export function WithPackedFiles({ children }: { children: ReactNode }) {
  const packs = usePacks();
  const subscribe = useCallback(
    (changed: () => void) => packs?.subscribe(changed) ?? (() => undefined),
    [packs],
  );
  const states = useSyncExternalStore(subscribe, () => packs?.getSnapshot() ?? null);
  const files = useMemo(() => {
    if (!packs || !states) return null;
    const holderOf = (fileId: string) =>
      [...states].find(([, { kept }]) => kept?.pack.documents.some(({ id }) => id === fileId))?.[0];
    return {
      has: (fileId: string) => holderOf(fileId) !== undefined,
      read: (fileId: string) => packs.document(holderOf(fileId) ?? '', fileId),
    };
  }, [packs, states]);
  return <PackedFilesContext value={files}>{children}</PackedFilesContext>;
}
