import { loadavg } from 'node:os';
import mongoose from 'mongoose';
import { connectDatabase } from '../../../server/src/platform/database/connect.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { cpuSeconds } from '../processes.ts';
import { figure, type Section, spread } from '../report.ts';
import { openStage } from '../stage.ts';
import { latencyOf, spreadOf } from '../statistics.ts';
import { fillLibrary, places, themes } from './fill.ts';

/** What is asked, in turn: nothing, one facet, several, neighbours, other orders. */
const queries = [
  '',
  `theme=${themes[0]}`,
  `theme=${themes[1]}&theme=${themes[2]}&outcome=worked`,
  `territory=${places[0]}&near=region`,
  'territory=commune:23096&near=epci-type&sort=tried',
  `territory=region:75&theme=${themes[3]}&step=needs`,
  'tried=worked&sort=useful',
  'outcome=failed&outcome=mixed&sort=tried',
];
const typed = [
  'g',
  'gu',
  'gue',
  'guer',
  's',
  'sa',
  'saint',
  'saint d',
  'cre',
  'lyon',
  '23',
  '230',
  'cc',
  'val de',
];

/** `nothing`: what a request takes of its own, who asks being looked up; on a busy machine the rest waits as long. */
const asked = ['facets', 'MongoDB $facet', 'territories', 'nothing'] as const;
type Asked = (typeof asked)[number];
interface LibraryRun {
  asked: Asked;
  p50: number;
  p95: number;
  /** Milliseconds of processor of the server, of one request; what else the machine does takes nothing of it. */
  cpu: number;
}

/** Finding among fifty thousand experiences, as people who read different parts of them; beside MongoDB's own facets. */
export async function measureLibrary({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = quick ? { count: 5_000, rounds, times: 24 } : { count: 50_000, rounds, times: 120 };
  const startedAt = performance.now();
  const stage = await openStage({
    people: 12,
    fill: async (place) => {
      await fillLibrary(plan.count, place);
    },
  });
  const runs: LibraryRun[] = [];
  let [firstMs, filledMs] = [0, 0];
  const loads: number[] = [];
  let totals: number[] = [];
  try {
    const server = await stage.startSentiers();
    filledMs = performance.now() - startedAt;
    const origin = `http://127.0.0.1:${server.port}`;
    const ask = (path: string) => async (turn: number, seats: readonly Seat[]) => {
      const seat = seats[turn % seats.length] as Seat;
      return get(`${origin}${path}`, seat);
    };
    firstMs = await timeOf(() => ask('/api/library')(0, stage.seats));
    totals = await totalsOf(origin, stage.seats);
    const ways: Record<Asked, (turn: number) => Promise<unknown>> = {
      facets: (turn) => ask(`/api/library?${queries[turn % queries.length]}`)(turn, stage.seats),
      'MongoDB $facet': (turn) => facetByMongo(turn),
      territories: (turn) =>
        ask(`/api/territories/find?q=${encodeURIComponent(typed[turn % typed.length] ?? '')}`)(
          turn,
          stage.seats,
        ),
      nothing: (turn) => ask('/api/territories/find?q=-')(turn, stage.seats),
    };
    await connectDatabase(stage.databaseUri('sentiers'), { autoIndex: false });
    for (const name of asked) await repeat(ways[name], queries.length);
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const name of asked) {
        const times = name === 'MongoDB $facet' ? Math.ceil(plan.times / 20) : plan.times;
        const before = cpuSeconds(server.pid);
        const { p50, p95 } = latencyOf(await repeat(ways[name], times));
        const cpu = ((cpuSeconds(server.pid) - before) * 1_000) / times;
        runs.push({ asked: name, p50, p95, cpu });
        loads.push(loadavg()[0] ?? 0);
      }
    }
    await mongoose.disconnect();
    await server.stop();
  } finally {
    await stage.close();
  }
  return present(runs, plan, { firstMs, filledMs, totals, loads });
}

async function repeat(way: (turn: number) => Promise<unknown>, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn += 1) samples.push(await timeOf(() => way(turn)));
  return samples;
}

async function timeOf(way: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await way();
  return performance.now() - started;
}

async function get(address: string, { cookie }: Seat): Promise<{ total: number }> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { total: number };
}

/** How much each query finds: one that found nothing would be fast. */
function totalsOf(origin: string, [seat]: readonly Seat[]): Promise<number[]> {
  if (!seat) throw new Error('nobody looks');
  return Promise.all(queries.map(async (query) => (await get(`${origin}/api/library?${query}`, seat)).total));
}

/** What the database counts by itself, for a member of the network: themes, places, steps, kinds, results. */
function facetByMongo(turn: number): Promise<unknown> {
  const read = { $in: ['network', 'public'] };
  const theme = turn % 2 === 0 ? {} : { 'sections.value.keys': themes[turn % themes.length] };
  const told = (field: string) => [
    { $unwind: '$sections' },
    { $match: { 'sections.level': read } },
    { $unwind: `$sections.value.${field}` },
    { $sortByCount: `$sections.value.${field}` },
  ];
  return mongoose.connection
    .collection('experience-editions')
    .aggregate(
      [
        { $match: { current: true, levels: read, ...theme } },
        {
          $facet: {
            theme: told('keys'),
            territory: told('codes'),
            step: told('step'),
            kind: [{ $sortByCount: '$kind.id' }],
            outcome: [{ $sortByCount: '$head.outcome' }],
            cohort: [{ $sortByCount: '$cohortId' }],
            items: [{ $sort: { publishedAt: -1 } }, { $limit: 24 }, { $project: { experienceId: 1 } }],
          },
        },
      ],
      { allowDiskUse: true },
    )
    .toArray();
}

const limits: Partial<Record<Asked, number>> = { facets: 150, territories: 30 };

function present(
  runs: readonly LibraryRun[],
  plan: { count: number; rounds: number; times: number },
  told: { firstMs: number; filledMs: number; totals: readonly number[]; loads: readonly number[] },
): Section {
  const { firstMs, filledMs, totals, loads } = told;
  const of = (name: Asked, which: 'p50' | 'p95' | 'cpu') =>
    spreadOf(runs.filter((run) => run.asked === name).map((run) => run[which]));
  return {
    tables: [
      {
        title: 'Library',
        note: `Milliseconds of a request, median (min–max) of ${plan.rounds} turns of ${plan.times}, by twelve members of a cohort among forty, over ${figure(plan.count)} experiences and a quarter as many trials; the queries find ${totals.join(', ')}. The first question, which builds the index, took ${figure(firstMs)} ms. Filled, and the server started, in ${figure(filledMs / 1_000)} s; the machine’s load average was ${figure(Math.min(...loads))} to ${figure(Math.max(...loads))} meanwhile. MongoDB counts less: neither each facet without its own choices, nor places within places, nor what is near, nor trials.`,
        columns: ['asked', 'p50', 'p95', 'of the server’s processor'],
        rows: asked.map((name) => [
          ...[name, spread(of(name, 'p50')), spread(of(name, 'p95'))],
          name === 'MongoDB $facet' ? '–' : spread(of(name, 'cpu')),
        ]),
      },
    ],
    verdicts: asked.flatMap((name) => {
      const limit = limits[name];
      if (limit === undefined) return [];
      return [
        {
          promise: `${name}: p95 under ${limit} ms`,
          measured: `${figure(of(name, 'p95').median)} ms`,
          kept: of(name, 'p95').median <= limit,
        },
      ];
    }),
    data: { runs, plan, ...told },
  };
}
