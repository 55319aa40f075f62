/**
 * `npm run bench`: everything that is said of speed is measured here, side by side, in one run.
 *
 *     npm run bench -- --only fan-out,writes   some parts
 *     npm run bench -- --rounds 3              fewer turns of each
 *     npm run bench -- --quick                 short runs, to try the bench itself: no figures to quote
 *
 * Its own process has a large young generation: what a thousand clients throw away must not be what is measured.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './options.ts';
import { describeMachine, markdownTable, markdownVerdicts, type Section, writeJson } from './report.ts';

const parts: Record<string, () => Promise<(options: BenchOptions) => Promise<Section>>> = {
  'fan-out': async () => (await import('./fan-out/section.ts')).measureFanOut,
  room: async () => (await import('./room/section.ts')).measureRoom,
  writes: async () => (await import('./writes/section.ts')).measureWrites,
  growth: async () => (await import('./growth/section.ts')).measureGrowth,
  search: async () => (await import('./search/section.ts')).measureSearch,
  library: async () => (await import('./library/section.ts')).measureLibrary,
  territories: async () => (await import('./territories/section.ts')).measureTerritories,
  map: async () => (await import('./territories/map-section.ts')).measureMap,
  client: async () => (await import('./client/section.ts')).measureClient,
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
    },
  });
  const wanted = values.only?.split(',') ?? Object.keys(parts);
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. There is ${Object.keys(parts).join(', ')}.`);
  const results: Record<string, unknown> = { machine: describeMachine(), quick: values.quick };
  let broken = 0;
  for (const name of wanted) {
    console.log(`\n## ${name}\n`);
    const measure = await parts[name]?.();
    const section = await measure?.({
      quick: values.quick,
      rounds: values.quick ? 1 : Number(values.rounds),
    });
    if (!section) continue;
    for (const table of section.tables) console.log(markdownTable(table));
    console.log(`${markdownVerdicts(section.verdicts)}\n`);
    broken += section.verdicts.filter(({ kept }) => !kept).length;
    results[name] = section;
    writeJson(join(import.meta.dirname, 'results/latest.json'), results);
  }
  console.log(broken === 0 ? 'Every promise was kept.' : `${broken} promises were not kept.`);
}

await main();
process.exit(0);
