import { useEffect } from 'react';

/** While something is kept nowhere that would go with the page (a reload, a closed tab), the browser asks before. */
export function useAskedBeforeLeaving(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}
