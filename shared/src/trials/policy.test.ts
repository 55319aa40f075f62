import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from '../actor.ts';
import type { Level } from '../experiences/levels.ts';
import { canEditTrial, canReadTrial, type TrialFacts } from './policy.ts';
import { trialInputSchema } from './schema.ts';

const cohort = (role: Grant['role'], id: string): Grant => ({ role, scope: { kind: 'cohort', id } });
const someone = (personId: string, grants: readonly Grant[], suspended = false): Actor => ({
  ...{ personId, grants, suspended },
});
const readers: Record<string, Actor> = {
  taker: someone('taker', [cohort('member', 'theirs')]),
  'taker without a place': someone('taker', []),
  author: someone('author', [cohort('member', 'ours')]),
  'member of the authors’ cohort': someone('p1', [cohort('member', 'ours')]),
  'member of the taker’s cohort': someone('p2', [cohort('member', 'theirs')]),
  'alumni elsewhere': someone('p3', [cohort('alumni', 'others')]),
  'member elsewhere': someone('p4', [cohort('member', 'others')]),
  coordinator: someone('p5', [{ role: 'coordinator', scope: { kind: 'programme', id: null } }]),
  'suspended coordinator': someone(
    'p6',
    [{ role: 'coordinator', scope: { kind: 'programme', id: null } }],
    true,
  ),
  'without a place': someone('p7', []),
};
const always = ['taker', 'taker without a place', 'author', 'coordinator'];

function facts(level: Level, readAt: Level): TrialFacts {
  return {
    ...{ personId: 'taker', level, cohortId: 'theirs', organisationId: null },
    experience: {
      ...{ id: 'e', state: 'published', cohortId: 'ours', organisationId: null },
      ...{ authorIds: ['author'], reviewerIds: [], levels: [readAt] },
    },
  };
}

const whoKnows = (trial: TrialFacts) =>
  Object.keys(readers)
    .filter((name) => canReadTrial(readers[name] as Actor, trial))
    .sort();

describe('who knows of a trial', () => {
  it.each([
    ['cohort', 'network', ['member of the taker’s cohort']],
    ['alumni', 'network', ['member of the taker’s cohort', 'alumni elsewhere']],
    [
      'network',
      'network',
      [
        'member of the authors’ cohort',
        'member of the taker’s cohort',
        'alumni elsewhere',
        'member elsewhere',
      ],
    ],
    ['network', 'cohort', ['member of the authors’ cohort']],
    ['cohort', 'cohort', []],
  ] as const)(
    'told to %s, of an experience read at %s: %j beside those who always do',
    (level, readAt, others) => {
      expect(whoKnows(facts(level, readAt))).toEqual([...always, ...others].sort());
    },
  );

  it('is not its taker while suspended', () => {
    const suspended = { ...(readers.taker as Actor), suspended: true };
    expect(canReadTrial(suspended, facts('network', 'network'))).toBe(false);
    expect(canEditTrial(suspended, { personId: 'taker' })).toBe(false);
  });

  it('is its taker alone who changes it', () => {
    const who = Object.keys(readers).filter((name) =>
      canEditTrial(readers[name] as Actor, { personId: 'taker' }),
    );
    expect(who).toEqual(['taker', 'taker without a place']);
  });
});

describe('what is asked of who tries', () => {
  const trial = { context: 'Chez nous', result: 'worked', startedOn: '2026-05-04' };
  it.each([
    ['a result', trial, true],
    ['one that goes on, without a day', { ...trial, result: 'going' }, false],
    ['one that goes on, with its day', { ...trial, result: 'going', reportOn: '2026-06-01' }, true],
    ['a day before it began', { ...trial, reportOn: '2026-05-03' }, false],
    ['the day it began', { ...trial, reportOn: '2026-05-04' }, true],
    ['telling it to anyone', { ...trial, level: 'public' }, false],
  ])('%s: %j is taken: %s', (_what, input, expected) => {
    expect(trialInputSchema.safeParse(input).success).toBe(expected);
  });
});
