import { munkres } from 'munkres';
import { type Asking, likenessOf, loadReason, type Offering, sumOf } from './likeness.ts';
import { type MatchReason, type MentoringForm, minutesTaken, type Weights } from './schema.ts';

export interface Match {
  requestId: string;
  mentorId: string;
  /** They add up to `points`. */
  reasons: MatchReason[];
  points: number;
  /** Share of the mentor's declared time that is taken, before and with this one: 0 to 1. */
  loadBefore: number;
  loadAfter: number;
}

export interface Matching {
  matches: Match[];
  /** Requests for which nobody is free. */
  unmatched: string[];
  /** Share of declared time taken then, of who is not away: the least and the most loaded. */
  spread: { least: number; most: number };
}

/** What takes whole blocks of time is placed before what fits everywhere. */
const inTurn: readonly MentoringForm[] = ['months', 'call'];

/**
 * Who could mentor whom: as many requests as there is time for, then as many points as the weights give. Of each form the
 * answer is the best there is; those of some months are placed first, twenty-minute ones in the time that is left. The
 * same whatever the order of what is given.
 */
export function matchMentors(
  requests: readonly Asking[],
  mentors: readonly Offering[],
  weights: Weights,
): Matching {
  const asking = requests.toSorted(byId);
  const taken = new Map(mentors.map(({ id, taken }) => [id, taken]));
  const matches: Match[] = [];
  for (const form of inTurn) {
    const offering = mentors
      .filter(({ forms, paused }) => !paused && forms.includes(form))
      .map((mentor) => ({ ...mentor, taken: taken.get(mentor.id) ?? 0 }))
      .toSorted(byId);
    const wanting = asking.filter((request) => request.form === form);
    for (const [request, mentor] of assign(wanting, offering, weights)) {
      const before = taken.get(mentor.id) ?? 0;
      taken.set(mentor.id, before + minutesTaken[form]);
      matches.push(toMatch(request, { ...mentor, taken: before }, weights));
    }
  }
  const served = new Set(matches.map(({ requestId }) => requestId));
  return {
    matches: matches.toSorted((a, b) => (a.requestId < b.requestId ? -1 : 1)),
    unmatched: asking.map(({ id }) => id).filter((id) => !served.has(id)),
    spread: spreadOf(mentors, taken),
  };
}

/** Whether someone offers this form and has time for one more. */
export function hasTimeFor(form: MentoringForm, { declared, taken }: Pick<Offering, 'declared' | 'taken'>) {
  return taken + minutesTaken[form] <= declared;
}

/** More than any points: nobody is left without a mentor for the sake of others' points. */
const ALONE = 1e8;
/** More than being left without: never chosen. */
const NEVER = 1e11;

/**
 * Requests and mentors of one form. Each mentor is as many columns as they have time for, each dearer than the one before
 * by the share of their time that would then be taken: so the solver itself spreads the load. Beside them, as many columns
 * as requests for being left without.
 */
function assign(requests: readonly Asking[], mentors: readonly Offering[], weights: Weights) {
  const slots = mentors.flatMap((mentor) => slotsOf(mentor, requests[0]?.form, requests.length, weights));
  if (slots.length === 0) return [];
  const costs = requests.map((request) => {
    const likeness = new Map(mentors.map((mentor) => [mentor, costOf(request, mentor, weights)]));
    const ofSlots = slots.map(({ mentor, cost }) => cost + (likeness.get(mentor) ?? NEVER));
    return [...ofSlots, ...requests.map(() => ALONE)];
  });
  const pairs = munkres(costs).map(([row, column]) => [requests[row], slots[column]?.mentor] as const);
  return pairs
    .flatMap(([request, mentor]) => (request && mentor ? [[request, mentor] as const] : []))
    .toSorted(([a], [b]) => byId(a, b));
}

function slotsOf(mentor: Offering, form: MentoringForm | undefined, most: number, weights: Weights) {
  if (form === undefined) return [];
  const { declared, taken } = mentor;
  const minutes = minutesTaken[form];
  const count = Math.min(most, Math.max(0, Math.floor((declared - taken) / minutes)));
  return Array.from({ length: count }, (_, index) => {
    const share = (taken + minutes * (index + 1)) / declared;
    return { mentor, cost: -inHundredths(loadReason(share, weights.load).points) };
  });
}

function costOf(request: Asking, mentor: Offering, weights: Weights): number {
  if (request.apart.includes(mentor.id)) return NEVER;
  return -inHundredths(sumOf(likenessOf(request, mentor, weights)));
}

function toMatch(request: Asking, mentor: Offering, weights: Weights): Match {
  const { declared, taken } = mentor;
  const loadAfter = (taken + minutesTaken[request.form]) / declared;
  const reasons = [...likenessOf(request, mentor, weights), loadReason(loadAfter, weights.load)];
  return {
    ...{ requestId: request.id, mentorId: mentor.id, reasons, points: sumOf(reasons) },
    ...{ loadBefore: taken / declared, loadAfter },
  };
}

function spreadOf(mentors: readonly Offering[], taken: ReadonlyMap<string, number>): Matching['spread'] {
  const shares = mentors
    .filter(({ paused }) => !paused)
    .map(({ id, declared }) => (taken.get(id) ?? 0) / declared);
  if (shares.length === 0) return { least: 0, most: 0 };
  return { least: Math.min(...shares), most: Math.max(...shares) };
}

function inHundredths(points: number): number {
  return Math.round(points * 100);
}

function byId({ id: a }: { id: string }, { id: b }: { id: string }): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
