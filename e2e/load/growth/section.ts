import type { Seat } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread, type Verdict } from '../report.ts';
import { openStage } from '../stage.ts';
import { latencyOf, spreadOf } from '../statistics.ts';
import { type Filled, fillVolume } from './fill.ts';

/** What a page asks for as it opens. */
const openings = {
  'a thread': ({ threadId }: Filled) => [
    `/api/threads/${threadId}`,
    `/api/conversations/${threadId}/messages?limit=50`,
  ],
  'a channel': ({ channelId }: Filled) => [`/api/channels/${channelId}/threads?limit=40`],
  'the accueil': () => [
    '/api/me',
    '/api/channels',
    '/api/inbox',
    '/api/me/badges',
    '/api/me/threads?limit=20',
  ],
} as const;
type Opening = keyof typeof openings;
type Size = 'small' | 'large';

interface GrowthRun {
  opening: Opening;
  size: Size;
  p95: number;
}

/** Opening pages whose data has grown a hundredfold, beside the same with a hundredth of it, in turns. */
export async function measureGrowth({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = quick ? { rounds, openings: 20, scale: 0.1 } : { rounds, openings: 100, scale: 1 };
  const large = {
    messages: 100_000 * plan.scale,
    threads: 10_000 * plan.scale,
    followed: 2_000 * plan.scale,
  };
  const small = {
    messages: large.messages / 100,
    threads: large.threads / 100,
    followed: large.followed / 100,
  };
  const filled: Partial<Record<Size, Filled>> = {};
  const stage = await openStage({
    people: 24,
    fill: async ({ cohortId, people }) => {
      const authors = people.slice(2);
      filled.small = await fillVolume(small, { cohortId, authors, personId: people[0] ?? '' });
      filled.large = await fillVolume(large, { cohortId, authors, personId: people[1] ?? '' });
    },
  });
  const runs: GrowthRun[] = [];
  try {
    const server = await stage.startSentiers();
    const visit = async (size: Size, opening: Opening, times: number) => {
      const place = filled[size];
      const seat = stage.seats.find(({ personId }) => personId === place?.personId);
      if (!place || !seat) throw new Error('nothing was filled');
      return openPage(`http://127.0.0.1:${server.port}`, seat, openings[opening](place), times);
    };
    for (const opening of Object.keys(openings) as Opening[]) {
      for (const size of ['small', 'large'] as const) await visit(size, opening, 10); // warms the code and the caches
      for (let round = 0; round < plan.rounds; round += 1) {
        for (const size of ['small', 'large'] as const) {
          runs.push({ opening, size, p95: latencyOf(await visit(size, opening, plan.openings)).p95 });
        }
      }
    }
    await server.stop();
  } finally {
    await stage.close();
  }
  return present(runs, plan);
}

/** Milliseconds until all that a page asks for has come, asked at once; one opening after the other. */
async function openPage(
  origin: string,
  seat: Seat,
  paths: readonly string[],
  times: number,
): Promise<number[]> {
  const samples: number[] = [];
  for (let opening = 0; opening < times; opening += 1) {
    const started = performance.now();
    await Promise.all(
      paths.map(async (path) => {
        const answer = await fetch(origin + path, { headers: { cookie: seat.cookie } });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
      }),
    );
    samples.push(performance.now() - started);
  }
  return samples;
}

function present(runs: readonly GrowthRun[], plan: { rounds: number; openings: number }): Section {
  const p95 = (opening: Opening, size: Size) =>
    spreadOf(runs.filter((run) => run.opening === opening && run.size === size).map((run) => run.p95));
  const names = Object.keys(openings) as Opening[];
  return {
    tables: [
      {
        title: 'Growth',
        note: `p95 in milliseconds of all that a page asks for as it opens, ${plan.openings} openings in each of ${plan.rounds} turns, median (min–max). Large: a thread of 100,000 messages, a channel of 10,000 threads, a member who follows 2,000 of them; small: a hundredth.`,
        columns: ['opening', 'small', 'large'],
        rows: names.map((name) => [name, spread(p95(name, 'small')), spread(p95(name, 'large'))]),
      },
    ],
    verdicts: names.map((name): Verdict => {
      const [before, after] = [p95(name, 'small').median, p95(name, 'large').median];
      return {
        promise: `opening ${name}: p95 within 1.5× of a hundredth of the data, and under 100 ms`,
        measured: `${figure(after)} ms beside ${figure(before)} ms`,
        kept: after < 100 && (after <= before * 1.5 || after - before < 5),
      };
    }),
    data: runs,
  };
}
