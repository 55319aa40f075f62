import { whyNotRegister } from '@sentiers/shared/seminars/policy.ts';
import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';

/** Where a reader stands with a seminar at one moment: each has its words. */
export type Standing =
  | { kind: 'draft' | 'cancelled' | 'registered' | 'came' | 'closed' | 'begun' | 'over' | 'unlimited' }
  /** `before`: how many get a place first. */
  | { kind: 'waiting'; before: number }
  | { kind: 'free'; places: number }
  /** `waiting`: how many wait already. */
  | { kind: 'full'; waiting: number };

type Asked = Pick<SeminarSummary, 'state' | 'startsAt' | 'endsAt' | 'registration' | 'counts' | 'mine'>;

/** What there is to say of my place: what happened to the seminar first, then mine, then whether there is one. */
export function standingIn(seminar: Asked, now: number): Standing {
  const { state, mine, registration, counts } = seminar;
  if (state !== 'announced') return { kind: state };
  const isOver = Date.parse(seminar.endsAt) <= now;
  if (mine.state === 'registered') return { kind: isOver ? 'came' : 'registered' };
  if (isOver) return { kind: 'over' };
  const refusal = refusalOf(seminar, now);
  if (refusal === 'seminar_begun') return { kind: 'begun' };
  if (mine.state === 'waiting') return { kind: 'waiting', before: (mine.rank ?? 1) - 1 };
  if (refusal !== null) return { kind: 'closed' };
  if (registration.limit === null) return { kind: 'unlimited' };
  const places = registration.limit - counts.registered;
  return places > 0 && counts.waiting === 0
    ? { kind: 'free', places }
    : { kind: 'full', waiting: counts.waiting };
}

function refusalOf({ state, startsAt, registration: { closesAt } }: Asked, now: number) {
  const moments = {
    state,
    startsAt: new Date(startsAt),
    registrationClosesAt: closesAt === null ? null : new Date(closesAt),
  };
  return whyNotRegister(moments, new Date(now));
}

/** Whether a place that is given up now may be lost for good. */
export function isScarce({ registration: { limit }, counts, mine }: Asked): boolean {
  if (mine.state === 'waiting') return true;
  return limit !== null && (counts.waiting > 0 || counts.registered >= limit);
}

/** Whether it is being held. */
export function isLive({ state, startsAt, endsAt }: Asked, now: number): boolean {
  return state === 'announced' && Date.parse(startsAt) <= now && now < Date.parse(endsAt);
}

const day = 24 * 3_600_000;

/** Whether one may go to its video: from the day before it begins, to try it, until it ends; what is cancelled has none. */
export function videoAt({ state, startsAt, endsAt }: Asked, now: number): 'ahead' | 'open' | 'closed' {
  if (state === 'cancelled' || now >= Date.parse(endsAt)) return 'closed';
  return now >= Date.parse(startsAt) - day ? 'open' : 'ahead';
}
