import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { useEffect, useState } from 'react';

/** Seconds that are left of a step, each second anew; below 0 once its time is over, null where there is no clock. */
export function useSecondsLeft({
  endsAt,
  secondsLeft,
}: Pick<Codev, 'endsAt' | 'secondsLeft'>): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (secondsLeft !== null) return secondsLeft;
  return endsAt === null ? null : Math.round((Date.parse(endsAt) - now) / 1_000);
}
