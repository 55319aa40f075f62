import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../../platform/search/upkeep.ts';
import { useTestApp } from '../../../test/app.ts';
import { loadDemonstration } from '../../demonstration/load-demonstration.ts';
import { ids } from '../../demonstration/plan-people.ts';
import { loadActor } from '../../memberships/memberships.queries.ts';
import { loadProgramme } from '../../programme/load-programme.ts';
import { findAll } from '../search.queries.ts';
import { judgements } from './judgements.ts';
import { type Measure, measure } from './measure.ts';

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
