import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread } from '../report.ts';
import { openStage } from '../stage.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { fillTrails } from './fill.ts';
import { filterByTouch, type MapVisitor } from './map-visit.ts';

const TRAILS = 5_000;
const MOST_MS = 200;

/** Filtering the map of five thousand trails by touch, on a phone whose processor is slowed four times. */
export async function measureMap({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan = { trails: TRAILS, rounds, touches: quick ? 4 : 12 };
  const stage = await openStage({ people: 1, fill: ({ cohortId }) => fillTrails(TRAILS, cohortId) });
  const server = await stage.startSentiers();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const cookie = stage.seats[0]?.cookie ?? '';
    const visitor = { origin, cookie, themes: await themesOf(origin, cookie) };
    return present(await measure(browser, visitor, plan), plan);
  } finally {
    await browser.close();
    await server.stop();
    await stage.close();
  }
}

/** Labels of the themes there are. Throws where there are few trails: a small map would be fast. */
async function themesOf(origin: string, cookie: string): Promise<string[]> {
  const answer = await fetch(`${origin}/api/map`, { headers: { cookie } });
  const { items, themes } = (await answer.json()) as { items: unknown[]; themes: { label: string }[] };
  if (items.length < TRAILS) throw new Error(`the map holds ${items.length} trails: nothing was measured`);
  return themes.map(({ label }) => label);
}

async function measure(
  browser: Browser,
  visitor: MapVisitor,
  { rounds, touches }: { rounds: number; touches: number },
): Promise<number[][]> {
  const runs: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await filterByTouch(browser, visitor, touches));
  }
  return runs;
}

function present(runs: readonly number[][], plan: { trails: number; touches: number }): Section {
  const of = (share: number) =>
    spreadOf(
      runs.map((run) =>
        percentile(
          run.toSorted((a, b) => a - b),
          share,
        ),
      ),
    );
  const longest = of(1);
  return {
    tables: [
      {
        title: 'The map of trails, touched',
        note: `${figure(plan.trails)} trails; a theme is chosen by touch in Chromium, a phone of 360 px, the processor slowed four times, ${plan.touches} times in each of ${runs.length} visits: milliseconds from the finger put down to the frame in which the last change of the map was painted, median (min–max) of the visits.`,
        columns: ['p50', 'p95', 'longest'],
        rows: [[spread(of(0.5)), spread(of(0.95)), spread(longest)]],
      },
    ],
    verdicts: [
      {
        promise: `the map of 5,000 trails: at most ${MOST_MS} ms from touch to paint`,
        measured: `${figure(longest.max)} ms at most`,
        kept: longest.max <= MOST_MS,
      },
    ],
    data: { runs, plan },
  };
}
