import { type Match, type Matching, matchMentors } from '@sentiers/shared/mentoring/matching.ts';
import { defaultWeights, minutesTaken } from '@sentiers/shared/mentoring/schema.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread } from '../report.ts';
import { spreadOf } from '../statistics.ts';
import { solveExactly } from './optimum.ts';
import { buildProgramme, type Programme } from './people.ts';

const asked = { calls: 0, mixed: 0.2 } as const;
type Asked = keyof typeof asked;

interface MatchingRun {
  asked: Asked;
  seed: number;
  milliseconds: number;
  unmatched: number;
  points: number;
  optimum: number;
  exactMs: number;
  /** Points short of the optimum, as a share of what likeness gives: the load's count against, and may cancel it. */
  short: number;
  aboveCapacity: number;
  least: number;
  most: number;
  /** The smallest that the largest share can be, where everyone is served. */
  leastMost: number;
}

/** Two hundred newcomers to two hundred alumni, each turn others; beside what an exact solver finds for the same ones. */
export async function measureMatching({ rounds }: BenchOptions): Promise<Section> {
  matchMentors(...argumentsOf(buildProgramme(0, asked.mixed)));
  const runs: MatchingRun[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    for (const name of Object.keys(asked) as Asked[]) runs.push(measure(name, seed));
  }
  return present(runs, rounds);
}

function measure(name: Asked, seed: number): MatchingRun {
  const programme = buildProgramme(seed, asked[name]);
  const started = performance.now();
  const matching = matchMentors(...argumentsOf(programme));
  const milliseconds = performance.now() - started;
  const optimum = solveExactly(programme, defaultWeights);
  const points = sum(matching.matches, (match) => match.points);
  const likeness = sum(matching.matches, ({ reasons }) =>
    sum(reasons, (reason) => (reason.kind === 'load' ? 0 : reason.points)),
  );
  return {
    ...{ asked: name, seed, milliseconds, unmatched: matching.unmatched.length, points },
    ...{ optimum: optimum.points, exactMs: optimum.milliseconds },
    short: Math.max(0, optimum.points - points) / likeness,
    aboveCapacity: countAboveCapacity(programme, matching),
    ...matching.spread,
    leastMost: leastOfMost(programme),
  };
}

function argumentsOf({ requests, mentors }: Programme): Parameters<typeof matchMentors> {
  return [requests, mentors, defaultWeights];
}

/** Counted anew from who was given whom. */
function countAboveCapacity({ requests, mentors }: Programme, { matches }: Matching): number {
  const forms = new Map(requests.map(({ id, form }) => [id, form]));
  const minutes = ({ requestId }: Match) => minutesTaken[forms.get(requestId) ?? 'call'];
  return mentors.filter(({ id, declared, taken }) => {
    const theirs = matches.filter(({ mentorId }) => mentorId === id);
    return taken + sum(theirs, minutes) > declared;
  }).length;
}

/** Those of some months go to whom they weigh least on, whatever their likeness. */
function leastOfMost({ requests, mentors }: Programme): number {
  const count = requests.filter(({ form }) => form === 'months').length;
  const shares = mentors
    .filter(({ paused, forms }) => !paused && forms.includes('months'))
    .flatMap(({ declared }) =>
      Array.from(
        { length: Math.floor(declared / minutesTaken.months) },
        (_, index) => (minutesTaken.months * (index + 1)) / declared,
      ),
    )
    .sort((a, b) => a - b);
  return shares[count - 1] ?? 0;
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((all, value) => all + of(value), 0);
}

function present(runs: readonly MatchingRun[], rounds: number): Section {
  const of = (name: Asked, field: 'milliseconds' | 'points' | 'optimum' | 'exactMs' | 'most' | 'leastMost') =>
    spreadOf(runs.filter((run) => run.asked === name).map((run) => run[field]));
  const worst = (field: 'milliseconds' | 'short' | 'aboveCapacity' | 'unmatched', among = runs) =>
    Math.max(...among.map((run) => run[field]));
  const ofCalls = runs.filter((run) => run.asked === 'calls');
  const apart = Math.max(...ofCalls.map(({ most, least }) => most - least));
  const beyond = Math.max(...runs.map(({ most, leastMost }) => most - leastMost));
  const verdict = (promise: string, measured: string, kept: boolean) => ({ promise, measured, kept });
  return {
    tables: [
      {
        title: 'Matching',
        note: `200 newcomers and 200 alumni who declare 2 to 12 hours, drawn anew for each of ${rounds} turns, by the programme’s own weights; median (min–max). Calls: all ask for twenty minutes; mixed: a fifth ask for some months (240 minutes). Optimum: by HiGHS, which judges both forms together. Load counts against, so that totals may be small, or negative, beside what likeness gives. Some months take a third of twelve hours, and two thirds of six: no matching that serves everyone leaves the most loaded below « at least ».`,
        columns: ['asked', 'ms', 'points', 'optimum', 'exact, ms', 'most loaded, %', 'at least, %'],
        rows: (Object.keys(asked) as Asked[]).map((name) => [
          name,
          ...(['milliseconds', 'points', 'optimum', 'exactMs'] as const).map((field) =>
            spread(of(name, field)),
          ),
          ...(['most', 'leastMost'] as const).map((field) => spread(inPercent(of(name, field)))),
        ]),
      },
    ],
    verdicts: [
      verdict(
        'each within 2 s',
        `${figure(worst('milliseconds'))} ms at most`,
        worst('milliseconds') <= 2_000,
      ),
      verdict(
        'within 2 % of the exact optimum, of what likeness gives',
        `${figure(worst('short') * 100)} % at most`,
        worst('short') <= 0.02,
      ),
      verdict('everyone is served', `${worst('unmatched')} without`, worst('unmatched') === 0),
      verdict('no mentor above their time', String(worst('aboveCapacity')), worst('aboveCapacity') === 0),
      verdict(
        'calls: the largest and the smallest share at most 20 points apart',
        `${figure(apart * 100)} points`,
        apart <= 0.2,
      ),
      verdict(
        'mixed: the largest share at most 20 points above the least there can be',
        `${figure(beyond * 100)} points`,
        beyond <= 0.2,
      ),
    ],
    data: { runs, rounds, weights: defaultWeights },
  };
}

function inPercent({ median, min, max }: { median: number; min: number; max: number }) {
  return { median: median * 100, min: min * 100, max: max * 100 };
}
