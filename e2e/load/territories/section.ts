import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread, type Verdict } from '../report.ts';
import { openStage } from '../stage.ts';
import { latencyOf, percentile, spreadOf } from '../statistics.ts';
import { fillTrails } from './fill.ts';
import { filterByTouch } from './map-visit.ts';

/** What is typed, letter by letter: names with and without accents, codes, words that thousands begin with. */
const typed = ['guéret', 'saint denis', 'orne', 'creuse', '2309', 'val de', 'le mans', 'cc du'].flatMap(
  (words) => [...words].map((_letter, at) => words.slice(0, at + 1)),
);
const pages = ['61', 'region:75', 'commune:23096', 'epci:200034825', '974'];

const asked = {
  'a place, as one types': (turn: number) =>
    `/api/territories/find?q=${encodeURIComponent(typed[turn % typed.length] ?? '')}`,
  'the map of all trails': () => '/api/map',
  'the map of a theme': () => '/api/map?theme=mobilite',
  'a territory’s page': (turn: number) => `/api/territories/${pages[turn % pages.length]}/page`,
} as const;
type Asked = keyof typeof asked;
const names = Object.keys(asked) as Asked[];

interface Run {
  asked: Asked;
  p50: number;
  p95: number;
}

interface Plan {
  count: number;
  rounds: number;
  times: number;
  touches: number;
}

/** Finding a place as one types, the map of five thousand trails as the server tells it and as a slow phone draws it. */
export async function measureTerritories({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = { count: 5_000, rounds, times: quick ? 30 : 200, touches: quick ? 4 : 20 };
  const stage = await openStage({ people: 12, fill: ({ cohortId }) => fillTrails(plan.count, cohortId) });
  const server = await stage.startSentiers();
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const ask = (name: Asked) => (turn: number) =>
      get(`${origin}${asked[name](turn)}`, stage.seats[turn % stage.seats.length] as Seat);
    const trails = await countTrails(origin, stage.seats);
    const runs: Run[] = [];
    for (const name of names) await repeat(ask(name), pages.length);
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const name of names) {
        const times = name === 'a place, as one types' ? plan.times : Math.ceil(plan.times / 8);
        const { p50, p95 } = latencyOf(await repeat(ask(name), times));
        runs.push({ asked: name, p50, p95 });
      }
    }
    const touches = await measureTouches(origin, stage.seats, plan.touches);
    return present(runs, touches, plan, trails);
  } finally {
    await server.stop();
    await stage.close();
  }
}

async function measureTouches(origin: string, seats: readonly Seat[], times: number): Promise<number[]> {
  const [seat] = seats;
  if (!seat) throw new Error('nobody looks');
  const { themes } = (await get(`${origin}/api/map`, seat)) as { themes: { label: string }[] };
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const visitor = { origin, cookie: seat.cookie, themes: themes.map(({ label }) => label) };
    return await filterByTouch(browser, visitor, times);
  } finally {
    await browser.close();
  }
}

/** A map that held few trails would be fast. */
async function countTrails(origin: string, [seat]: readonly Seat[]): Promise<number> {
  if (!seat) throw new Error('nobody looks');
  const { items } = (await get(`${origin}/api/map`, seat)) as { items: unknown[] };
  return items.length;
}

async function repeat(way: (turn: number) => Promise<unknown>, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    await way(turn);
    samples.push(performance.now() - started);
  }
  return samples;
}

async function get(address: string, { cookie }: Seat): Promise<unknown> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const MOST_FIND_MS = 30;
const MOST_TOUCH_MS = 200;

function present(runs: readonly Run[], touches: readonly number[], plan: Plan, trails: number): Section {
  const of = (name: Asked, which: 'p50' | 'p95') =>
    spreadOf(runs.filter((run) => run.asked === name).map((run) => run[which]));
  const sorted = touches.toSorted((a, b) => a - b);
  const worst = percentile(sorted, 1);
  const find = of('a place, as one types', 'p95').median;
  const within = (promise: string, measured: number, most: number): Verdict => ({
    ...{ promise, measured: `${figure(measured)} ms`, kept: measured <= most },
  });
  return {
    tables: [
      {
        title: 'Territories and the map, asked',
        note: `Milliseconds of a request, median (min–max) of ${plan.rounds} turns, by twelve members of a cohort who know ${figure(trails)} trails; all 36,000 places are searched, ${plan.times} times a turn, letter by letter.`,
        columns: ['asked', 'p50', 'p95'],
        rows: names.map((name) => [name, spread(of(name, 'p50')), spread(of(name, 'p95'))]),
      },
      {
        title: 'The map, touched',
        note: `A theme is chosen by touch in Chromium, a phone of 360 px, the processor slowed four times, ${touches.length} times: milliseconds until the frame with the last change was painted.`,
        columns: ['p50', 'p95', 'longest'],
        rows: [[figure(percentile(sorted, 0.5)), figure(percentile(sorted, 0.95)), figure(worst)]],
      },
    ],
    verdicts: [
      within('a place is found as one types: p95 at most 30 ms', find, MOST_FIND_MS),
      within('the map of 5,000 trails: at most 200 ms from touch to paint', worst, MOST_TOUCH_MS),
    ],
    data: { runs, touches, plan, trails },
  };
}
