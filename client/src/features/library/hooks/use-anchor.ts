import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the part that the address names once what is read is there: the browser looked for it too early. */
export function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [ready, hash]);
}
