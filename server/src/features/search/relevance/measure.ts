import type { SearchResult } from '@sentiers/shared/search/schema.ts';
import { ids } from '../../demonstration/plan-people.ts';
import { programmeId } from '../../programme/load-programme.ts';
import type { Judgement } from './judgements.ts';

/** How good an answer is beside the judgement: `success` where what was looked for is among the first three. */
export interface Measure {
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
export function measure({ q, about, grades }: Judgement, results: readonly SearchResult[]): Measure {
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
