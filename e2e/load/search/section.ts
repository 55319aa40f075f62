import mongoose from 'mongoose';
import { connectDatabase } from '../../../server/src/platform/database/connect.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread } from '../report.ts';
import { openStage } from '../stage.ts';
import { latencyOf, spreadOf } from '../statistics.ts';
import { fillSearch } from './fill.ts';
import { rareWord, usualWord } from './words.ts';

const asked = {
  'two words': [`${rareWord.word} ${usualWord.word}`],
  'a prefix of three letters': ['cov', 'sub', 'con', 'par', 'pro', 'mar', 'tra', 'com'],
} as const;
type Asked = keyof typeof asked;
const limits: Record<Asked, number> = { 'two words': 150, 'a prefix of three letters': 50 };

interface SearchRun {
  asked: Asked;
  p50: number;
  p95: number;
}

interface IndexSize {
  entries: number;
  dataMiB: number;
  indexMiB: number;
  words: number;
  wordsMiB: number;
}

/** Searching a million messages, as a member who may read a tenth of them. */
export async function measureSearch({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = quick
    ? { messages: 50_000, rounds, queries: 20 }
    : { messages: 1_000_000, rounds, queries: 100 };
  const startedAt = performance.now();
  const stage = await openStage({ people: 24, fill: (place) => fillSearch(plan.messages, place) });
  const filledIn = (performance.now() - startedAt) / 1_000;
  const runs: SearchRun[] = [];
  let totals: Record<Asked, string>;
  let size: IndexSize;
  try {
    size = await sizeOf(stage.databaseUri('sentiers'));
    const server = await stage.startSentiers();
    const [seat] = stage.seats;
    if (!seat) throw new Error('nobody searches');
    const origin = `http://127.0.0.1:${server.port}`;
    const names = Object.keys(asked) as Asked[];
    totals = { 'two words': '', 'a prefix of three letters': '' };
    for (const name of names) totals[name] = await totalsOf(origin, seat, name);
    for (const name of names) await searchAll(origin, seat, name, 20);
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const name of names) {
        const { p50, p95 } = latencyOf(await searchAll(origin, seat, name, plan.queries));
        runs.push({ asked: name, p50, p95 });
      }
    }
    await server.stop();
  } finally {
    await stage.close();
  }
  return present(runs, totals, size, { ...plan, filledIn });
}

async function searchAll(origin: string, seat: Seat, name: Asked, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    await searchOnce(origin, seat, asked[name][turn % asked[name].length] ?? '');
    samples.push(performance.now() - started);
  }
  return samples;
}

async function searchOnce(origin: string, seat: Seat, q: string) {
  const answer = await fetch(`${origin}/api/search?q=${encodeURIComponent(q)}`, {
    headers: { cookie: seat.cookie },
  });
  if (!answer.ok) throw new Error(`${q}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { total: number; totalIsExact: boolean; results: unknown[] };
}

/** How much each query finds: a search that found nothing would be fast. */
async function totalsOf(origin: string, seat: Seat, name: Asked): Promise<string> {
  const found = new Set<string>();
  for (const q of asked[name]) {
    const { total, totalIsExact, results } = await searchOnce(origin, seat, q);
    if (results.length === 0) throw new Error(`${q} found nothing`);
    found.add(totalIsExact ? String(total) : `more than ${total}`);
  }
  return [...found].join(', ');
}

async function sizeOf(uri: string): Promise<IndexSize> {
  await connectDatabase(uri, { autoIndex: false });
  const [entries, words] = await Promise.all(['search-entries', 'search-words'].map(statsOf));
  await mongoose.disconnect();
  const mebi = (bytes: number) => Math.round(bytes / 2 ** 20);
  return {
    entries: entries?.count ?? 0,
    dataMiB: mebi(entries?.storageSize ?? 0),
    indexMiB: mebi(entries?.totalIndexSize ?? 0),
    words: words?.count ?? 0,
    wordsMiB: mebi((words?.storageSize ?? 0) + (words?.totalIndexSize ?? 0)),
  };
}

async function statsOf(name: string) {
  const [stats] = await mongoose.connection
    .collection(name)
    .aggregate<{ storageStats: { count: number; storageSize: number; totalIndexSize: number } }>([
      { $collStats: { storageStats: {} } },
    ])
    .toArray();
  return stats?.storageStats;
}

function present(
  runs: readonly SearchRun[],
  totals: Record<Asked, string>,
  size: IndexSize,
  plan: { messages: number; rounds: number; queries: number; filledIn: number },
): Section {
  const names = Object.keys(asked) as Asked[];
  const of = (name: Asked, which: 'p50' | 'p95') =>
    spreadOf(runs.filter((run) => run.asked === name).map((run) => run[which]));
  return {
    tables: [
      {
        title: 'Search',
        note: `Milliseconds of a request, median (min–max) of ${plan.rounds} turns of ${plan.queries}, by a member who reads a tenth of ${figure(plan.messages)} messages; the two words stand in ${rareWord.share * 100} and ${usualWord.share * 100} % of them. Filled and indexed in ${figure(plan.filledIn)} s.`,
        columns: ['asked', 'found', 'p50', 'p95'],
        rows: names.map((name) => [name, totals[name], spread(of(name, 'p50')), spread(of(name, 'p95'))]),
      },
      {
        title: 'Size of the index',
        note: 'On disk, in MiB: entries as they are kept, their indexes, and the words known.',
        columns: ['entries', 'kept', 'indexes', 'words', 'words’ size'],
        rows: [[size.entries, size.dataMiB, size.indexMiB, size.words, size.wordsMiB].map(figure)],
      },
    ],
    verdicts: names.map((name) => ({
      promise: `searching ${name}: p95 under ${limits[name]} ms`,
      measured: `${figure(of(name, 'p95').median)} ms`,
      kept: of(name, 'p95').median <= limits[name],
    })),
    data: { runs, totals, size, plan },
  };
}
