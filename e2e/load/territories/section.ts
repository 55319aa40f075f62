import type { Seat } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread } from '../report.ts';
import { openStage } from '../stage.ts';
import { latencyOf, spreadOf } from '../statistics.ts';
import { fillTrails } from './fill.ts';

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
}

/** Finding a place as one types, a territory's page, and the map of five thousand trails as the server tells it. */
export async function measureTerritories({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = { count: 5_000, rounds, times: quick ? 30 : 200 };
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
    return present(runs, plan, trails);
  } finally {
    await server.stop();
    await stage.close();
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

function present(runs: readonly Run[], plan: Plan, trails: number): Section {
  const of = (name: Asked, which: 'p50' | 'p95') =>
    spreadOf(runs.filter((run) => run.asked === name).map((run) => run[which]));
  const find = of('a place, as one types', 'p95').median;
  return {
    tables: [
      {
        title: 'Territories, and the map of trails as it is asked for',
        note: `Milliseconds of a request, median (min–max) of ${plan.rounds} turns, by twelve members of a cohort who know ${figure(trails)} trails; all 36,000 places are searched, ${plan.times} times a turn, letter by letter.`,
        columns: ['asked', 'p50', 'p95'],
        rows: names.map((name) => [name, spread(of(name, 'p50')), spread(of(name, 'p95'))]),
      },
    ],
    verdicts: [
      {
        promise: `a place is found as one types: p95 at most ${MOST_FIND_MS} ms`,
        measured: `${figure(find)} ms`,
        kept: find <= MOST_FIND_MS,
      },
    ],
    data: { runs, plan, trails },
  };
}
