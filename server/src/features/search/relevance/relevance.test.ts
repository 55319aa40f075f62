import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchResult } from '@sentiers/shared/search/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../../platform/search/upkeep.ts';
import { useTestApp } from '../../../test/app.ts';
import { loadDemonstration } from '../../demonstration/load-demonstration.ts';
import { ids } from '../../demonstration/plan-people.ts';
import { loadActor } from '../../memberships/memberships.queries.ts';
import { loadProgramme, programmeId } from '../../programme/load-programme.ts';
import { findAll } from '../search.queries.ts';
import { judgedForms } from './judged-forms.ts';
import { judgedSubjects } from './judged-subjects.ts';
import type { Judgement } from './judgement.ts';

const judgements = [...judgedSubjects, ...judgedForms];

useTestApp();
const dataDir = mkdtempSync(join(tmpdir(), 'sentiers-relevance-'));
let measures: Measure[];

beforeAll(async () => {
  await loadProgramme();
  await loadDemonstration({ dataDir, say: () => undefined });
  await catchUpIndex(new AbortController().signal);
  measures = [];
  for (const judgement of judgements) {
    const actor = await loadActor(ids.person(judgement.as ?? 'nora'));
    const { results } = await findAll(actor, { q: judgement.q, limit: 10, offset: 0 });
    measures.push(measure(judgement, results));
  }
  if (process.env.SENTIERS_RELEVANCE) report();
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What falls short, to be read: `SENTIERS_RELEVANCE=1`. */
function report(): void {
  for (const { q, about, success, ndcg, came } of measures.filter(
    (each) => each.ndcg < 0.9 || !each.success,
  )) {
    console.log(
      `${success ? ' ' : '✗'} ${ndcg.toFixed(2)} [${about}] ${q}\n${came.map((line) => `      ${line}`).join('\n')}`,
    );
  }
  console.log(`success@3 ${successShare(measures).toFixed(3)}, nDCG@10 ${meanGain(measures).toFixed(3)}`);
}

const successShare = (list: readonly Measure[]) => list.filter(({ success }) => success).length / list.length;
const meanGain = (list: readonly Measure[]) => list.reduce((sum, { ndcg }) => sum + ndcg, 0) / list.length;

describe('the judged queries', () => {
  it('are sixty at least, of every sort', () => {
    expect(judgements.length).toBeGreaterThanOrEqual(60);
    expect(new Set(judgements.map(({ q }) => q)).size).toBe(judgements.length);
    for (const about of ['accents', 'plural', 'elision', 'hyphen', 'number', 'typo'] as const) {
      expect(judgements.filter((each) => each.about === about).length, about).toBeGreaterThanOrEqual(5);
    }
  });

  it('find a right result among the first three for nine queries in ten', () => {
    expect(successShare(measures)).toBeGreaterThanOrEqual(0.9);
  });

  it('rank with a mean nDCG@10 of 0.85 at least', () => {
    expect(meanGain(measures)).toBeGreaterThanOrEqual(0.85);
  });
});

/** How good an answer is beside the judgement: `success` where what was looked for is among the first three. */
interface Measure {
  q: string;
  about: Judgement['about'];
  success: boolean;
  ndcg: number;
  /** What came, with its grade: to be read where it is not good enough. */
  came: string[];
}

const DEPTH = 10;
const AMONG = 3;

/** nDCG@10 with gains 2^grade − 1, and success@3. */
function measure({ q, about, grades }: Judgement, results: readonly SearchResult[]): Measure {
  const graded = new Map(Object.entries(grades).map(([key, grade]) => [subjectOf(key), grade]));
  const keys = results.slice(0, DEPTH).map(keyOf);
  const got = keys.map((key) => graded.get(key) ?? 0);
  const ideal = Object.values(grades).toSorted((a, b) => b - a);
  return {
    q,
    about,
    success: got.slice(0, AMONG).includes(3),
    ndcg: gainOf(got) / gainOf(ideal),
    came: results
      .slice(0, DEPTH)
      .map(({ type, title, excerpt }, i) => `${got[i]} ${type}: ${title} | ${excerpt.slice(0, 80)}`),
  };
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** A thread, and the message it opens with, are one. */
function keyOf(result: SearchResult): string {
  return result.type === 'message' && result.seq === 1
    ? `thread/${result.threadId}`
    : `${result.type}/${result.id}`;
}

/** What a short key of the judgements stands for. */
function subjectOf(key: string): string {
  const [kind, name] = key.includes(':') ? key.split(':') : [null, key];
  if (kind === 'territory') return `territory/${name}`;
  if (kind === 'person') return `person/${ids.person(name ?? '')}`;
  if (kind === 'channel') return `channel/${ids.channel(name ?? '')}`;
  if (kind === 'organisation') {
    const isOfDemonstration = /^[a-z-]+$/.test(name ?? '');
    return `organisation/${isOfDemonstration ? ids.organisation(name ?? '') : programmeId('organisation', name ?? '')}`;
  }
  const [thread = '', rank] = key.split('#');
  return rank === undefined ? `thread/${ids.thread(thread)}` : `message/${ids.message(thread, Number(rank))}`;
}
