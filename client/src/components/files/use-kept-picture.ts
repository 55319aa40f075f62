import { useCallback, useContext, useEffect, useState } from 'react';
import { JournalContext } from '../../lib/journal/react.ts';
import { keptPicture } from '../../lib/kept-pictures.ts';

/** Where a picture is read from: the server, or this device where the server doesn't answer and it was kept. */
export function useKeptPicture(address: string | null): { src: string | undefined; onError: () => void } {
  const account = useContext(JournalContext)?.account;
  const [kept, setKept] = useState<{ of: string; src: string } | null>(null);
  useEffect(() => () => void (kept && URL.revokeObjectURL(kept.src)), [kept]);
  const onError = useCallback(() => {
    if (account === undefined || address === null || kept?.of === address) return;
    keptPicture(account, address).then(
      (found) => found && setKept({ of: address, src: URL.createObjectURL(found) }),
      () => undefined, // a browser that can't read what it kept
    );
  }, [account, address, kept]);
  return { src: kept?.of === address ? kept?.src : (address ?? undefined), onError };
}
