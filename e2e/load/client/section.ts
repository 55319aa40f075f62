import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts';
import { clientWeight } from '../client-weight.ts';
import { type Filled, fillVolume } from '../growth/fill.ts';
import type { BenchOptions } from '../options.ts';
import { figure, type Section, spread, type Verdict } from '../report.ts';
import { openStage } from '../stage.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import {
  firstVisit,
  openMember,
  returningVisit,
  type Scrolled,
  scrollThrough,
  type Visitor,
} from './visits.ts';

/** What the client weighs, how soon it can be used on a rural phone's network, how smoothly a long thread scrolls. */
export async function measureClient({ quick, rounds }: BenchOptions): Promise<Section> {
  let filled: Filled | null = null;
  const stage = await openStage({
    people: 24,
    fill: async ({ cohortId, people }) => {
      const place = { cohortId, authors: people.slice(1), personId: people[0] ?? '' };
      filled = await fillVolume({ messages: quick ? 2_000 : 50_000, threads: 40, followed: 0 }, place);
    },
  });
  const server = await stage.startSentiers();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const visitor: Visitor = {
      origin: `http://127.0.0.1:${server.port}`,
      cookie: stage.seats[0]?.cookie ?? '',
      thread: `/canaux/${stage.channelId}/fils/${stage.conversationId}`,
    };
    const runs = await measureVisits(browser, visitor, rounds);
    const long = { ...visitor, thread: addressOf(filled) };
    const member = await openMember(browser, long);
    const frames = await scrollThrough(member, long, quick ? 3_000 : 15_000);
    if (frames.distance < 5_000) throw new Error('the thread hardly scrolled: nothing was measured');
    await member.close();
    return present(runs, frames, rounds);
  } finally {
    await browser.close();
    await server.stop();
    await stage.close();
  }
}

function addressOf(filled: Filled | null): string {
  if (!filled) throw new Error('nothing was filled');
  return `/canaux/${filled.longChannelId}/fils/${filled.threadId}`;
}

interface Visits {
  signIn: Spread;
  thread: Spread;
}

async function measureVisits(browser: Browser, visitor: Visitor, rounds: number): Promise<Visits> {
  const [signIn, thread]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    signIn.push(await firstVisit(browser, visitor));
    thread.push(await returningVisit(browser, visitor));
  }
  return { signIn: spreadOf(signIn), thread: spreadOf(thread) };
}

function present(visits: Visits, frames: Scrolled, rounds: number): Section {
  const weights = clientWeight();
  const heaviest = Math.max(...weights.map(({ kilobytes, budget }) => kilobytes / budget));
  const seconds = ({ median, min, max }: Spread) =>
    spread({ median: median / 1000, min: min / 1000, max: max / 1000 });
  const within = (promise: string, milliseconds: number, most: number): Verdict => ({
    promise,
    measured: `${figure(milliseconds)} ms`,
    kept: milliseconds <= most,
  });
  return {
    tables: [
      {
        title: 'Initial JavaScript',
        note: 'Gzipped, everything a page is drawn with; afterwards: what is fetched beside or after it. kB.',
        columns: ['page', 'kB', 'allowed', 'afterwards'],
        rows: weights.map(({ page, kilobytes, budget, afterwards }) => [
          page,
          figure(kilobytes),
          figure(budget),
          figure(afterwards),
        ]),
      },
      {
        title: 'On slow 3G',
        note: `400 kbit/s, 400 ms, in Chromium; ${rounds} visits of each, median (min–max), seconds.`,
        columns: ['visit', 'seconds'],
        rows: [
          ['first visit, until the sign-in can be used', seconds(visits.signIn)],
          ['a returning member, until a thread is read', seconds(visits.thread)],
        ],
      },
      {
        title: 'Scrolling a long thread',
        note: 'Through a thread of 50,000 messages, the processor slowed four times.',
        columns: ['frames', 'pixels', 'longest, ms'],
        rows: [[figure(frames.frames), figure(frames.distance), figure(frames.longest)]],
      },
    ],
    verdicts: [
      {
        promise: 'every page within its weight',
        measured: `${figure(heaviest)}× at most`,
        kept: heaviest <= 1,
      },
      within('first visit shows the sign-in within 8 s on slow 3G', visits.signIn.median, 8_000),
      within('a returning member reads a thread within 3 s on slow 3G', visits.thread.median, 3_000),
      within('no frame longer than 50 ms while scrolling', frames.longest, 50),
    ],
    data: { weights, visits, frames },
  };
}
