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

/**
 * Who could mentor whom: as many requests as there is time for, those of some months first, then as many points as the
 * weights give. Those of some months, which take whole blocks of time, are placed at best, knowing what it would cost the
 * calls to go elsewhere; then the calls, at best in the time that is left. The same whatever the order of what is given.
 */
export function matchMentors(
  requests: readonly Asking[],
  mentors: readonly Offering[],
  weights: Weights,
): Matching {
  const asking = requests.toSorted(byId);
  const of = (wanted: MentoringForm) => asking.filter(({ form }) => form === wanted);
  const offering = mentors.filter(({ paused }) => !paused).toSorted(byId);
  const taken = new Map(mentors.map(({ id, taken }) => [id, taken]));
  const matches: Match[] = [];
  const place = (form: MentoringForm, tolls: ReadonlyMap<string, number>) => {
    const standing = offering.map((mentor) => ({ ...mentor, taken: taken.get(mentor.id) ?? 0 }));
    for (const [request, { mentor }] of assign(of(form), slotsOf(form, standing, weights), weights, tolls)
      .pairs) {
      const before = taken.get(mentor.id) ?? 0;
      taken.set(mentor.id, before + minutesTaken[form]);
      matches.push(toMatch(request, { ...mentor, taken: before }, weights));
    }
  };
  place('months', tollsOf(of('call'), offering, weights));
  place('call', new Map());
  const served = new Set(matches.map(({ requestId }) => requestId));
  return {
    // Stryker disable next-line EqualityOperator: each request is matched once.
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
const ALONE = 1e10;
/** More than being left without: never chosen. */
const NEVER = 1e14;
/** More than any points, less than being left without: a call that has nowhere else to go. */
const NOWHERE_ELSE = 1e6;

/** One more turn of a mentor's, and what it costs in hundredths of points. */
interface Slot {
  mentor: Offering;
  turn: number;
  cost: number;
}

/**
 * Each mentor of this form, as many times as they have time for, each dearer than the one before by the share of their
 * time that would then be taken: so the solver itself spreads the load.
 */
function slotsOf(form: MentoringForm, mentors: readonly Offering[], weights: Weights): Slot[] {
  const minutes = minutesTaken[form];
  return mentors
    .filter(({ forms }) => forms.includes(form))
    .flatMap((mentor) => {
      const { declared, taken } = mentor;
      const count = Math.max(0, Math.floor((declared - taken) / minutes));
      return Array.from({ length: count }, (_, index) => {
        const share = (taken + minutes * (index + 1)) / declared;
        return { mentor, turn: index + 1, cost: -inHundredths(loadReason(share, weights.load).points) };
      });
    });
}

/**
 * The cheapest way to give requests a turn each. Beside the turns, the solver sees as many columns as requests, for being
 * left without.
 *
 * @param tolls what the first turn of these mentors costs beside, in hundredths
 */
function assign(
  requests: readonly Asking[],
  slots: readonly Slot[],
  weights: Weights,
  tolls: ReadonlyMap<string, number> = new Map(),
) {
  // So many turns of one mentor are never needed.
  // Stryker disable next-line MethodExpression,ConditionalExpression: looking at more of them takes time, and no more.
  const useful = slots.filter(({ turn }) => turn <= requests.length);
  const costs = requests.map((request) => {
    const alike = new Map<Offering, number>();
    const costOfSlot = ({ mentor, turn, cost }: Slot) => {
      const known = alike.get(mentor) ?? costOf(request, mentor, weights);
      // Stryker disable next-line CallExpression: it would only be reckoned again.
      alike.set(mentor, known);
      return cost + known + (turn === 1 ? (tolls.get(mentor.id) ?? 0) : 0);
    };
    return [...useful.map(costOfSlot), ...requests.map(() => ALONE)];
  });
  const pairs = munkres(costs).flatMap(([row, column]): [Asking, Slot][] => {
    const [request, slot] = [requests[row], useful[column]];
    return request && slot ? [[request, slot]] : [];
  });
  return { pairs, slots: useful };
}

/** What it would cost the calls, were each mentor's given elsewhere: in hundredths, by mentor. */
function tollsOf(
  calls: readonly Asking[],
  mentors: readonly Offering[],
  weights: Weights,
): Map<string, number> {
  const { pairs, slots } = assign(calls, slotsOf('call', mentors, weights), weights);
  const used = new Set(pairs.map(([, slot]) => slot));
  const free = slots.filter((slot) => !used.has(slot));
  const tolls = new Map<string, number>();
  for (const [request, { mentor, cost }] of pairs) {
    const here = cost + costOf(request, mentor, weights);
    const elsewhere = cheapest(request, free, mentor, weights);
    const toll = Math.min(NOWHERE_ELSE, Math.max(0, elsewhere - here));
    tolls.set(mentor.id, (tolls.get(mentor.id) ?? 0) + toll);
  }
  return tolls;
}

function cheapest(request: Asking, free: readonly Slot[], but: Offering, weights: Weights): number {
  const seen = new Set<Offering>([but]);
  let least = NEVER;
  for (const { mentor, cost } of free) {
    // The first that is free of a mentor's is their cheapest.
    if (seen.has(mentor)) continue;
    // Stryker disable next-line CallExpression: those that come later cost no less.
    seen.add(mentor);
    least = Math.min(least, cost + costOf(request, mentor, weights));
  }
  return least;
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
  // Stryker disable next-line EqualityOperator: no two have one id.
  return a < b ? -1 : 1;
}
