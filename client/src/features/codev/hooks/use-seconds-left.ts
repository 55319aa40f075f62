import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { useEffect, useState } from 'react';
import { onServerTime, serverNow } from '../../../lib/server-clock.ts';

/** Seconds that are left of a step, each second anew; below 0 once its time is over, null where there is no clock. */
export function useSecondsLeft({
  endsAt,
  secondsLeft,
}: Pick<Codev, 'endsAt' | 'secondsLeft'>): number | null {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    if (endsAt === null) return;
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    const stopLearning = onServerTime(() => setNow(serverNow()));
    return () => {
      clearInterval(timer);
      stopLearning();
    };
  }, [endsAt]);
  if (secondsLeft !== null) return secondsLeft;
  return endsAt === null ? null : Math.round((Date.parse(endsAt) - now) / 1_000);
}
