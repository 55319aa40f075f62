import type { CodevStage } from '@sentiers/shared/codev/schema.ts';

/** A session's clock: it runs until a moment, or is stopped with some seconds left; neither once it is over. */
interface CodevClock {
  endsAt: Date | null;
  secondsLeft: number | null;
}

/** Begins the time of a step anew, running. */
export function clockFor(
  stage: CodevStage,
  minutes: Record<Exclude<CodevStage, 'done'>, number>,
  now: Date,
): CodevClock {
  if (stage === 'done') return { endsAt: null, secondsLeft: null };
  return { endsAt: new Date(now.getTime() + minutes[stage] * 60_000), secondsLeft: null };
}

/** Gives a clock more time; what was over counts as now, so that all of it is still to come. */
export function withMoreTime({ endsAt, secondsLeft }: CodevClock, minutes: number, now: Date): CodevClock {
  if (secondsLeft !== null) {
    return { endsAt: null, secondsLeft: Math.max(secondsLeft, 0) + minutes * 60 };
  }
  if (endsAt === null) return { endsAt, secondsLeft };
  const from = Math.max(endsAt.getTime(), now.getTime());
  return { endsAt: new Date(from + minutes * 60_000), secondsLeft: null };
}

/** Stops a clock, or lets it go on with what was left. */
export function stoppedOrRunning(clock: CodevClock, stopped: boolean, now: Date): CodevClock {
  const { endsAt, secondsLeft } = clock;
  if (stopped && endsAt !== null) {
    return { endsAt: null, secondsLeft: Math.round((endsAt.getTime() - now.getTime()) / 1000) };
  }
  if (!stopped && secondsLeft !== null) {
    return { endsAt: new Date(now.getTime() + secondsLeft * 1000), secondsLeft: null };
  }
  return clock;
}
