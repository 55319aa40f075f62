import type { Actor } from '@sentiers/shared/actor.ts';
import type { IntroductionFacts } from '@sentiers/shared/introductions/policy.ts';
import type { Introduction, IntroductionState } from '@sentiers/shared/introductions/schema.ts';
import { actorRowNames, actorRows, places } from '@sentiers/shared/testing/actor-rows.ts';
import { describe, expect, it } from 'vitest';
import {
  abilitiesIn,
  canSendAgain,
  isAskedWhetherItHelped,
  isInside,
  isOver,
} from './introduction-standing.ts';

const { member: requester, facilitator, 'alumni of another cohort': asked } = actorRows;
const states: readonly IntroductionState[] = [
  ...(['asked', 'reworded', 'sent', 'accepted', 'declined', 'unanswered', 'withdrawn'] as const),
];
const factsAt = (state: IntroductionState, targetId: string | null = asked.personId): IntroductionFacts => ({
  ...{ requesterId: requester.personId, cohortId: places.cohort, organisationId: places.organisation },
  ...{ targetId, state },
});
const answers = [null, 'yes', 'no', 'other'] as const;
const allowed = (actor: Actor, state: IntroductionState, answer: (typeof answers)[number] = null) => {
  const abilities = abilitiesIn(actor, factsAt(state), { answer });
  return (Object.keys(abilities) as (keyof Introduction['abilities'])[]).filter((each) => abilities[each]);
};

describe('what its requester may do', () => {
  it.each([
    ['asked', ['edit', 'withdraw']],
    ['reworded', ['edit', 'agree', 'withdraw']],
    ['sent', ['withdraw']],
    ['accepted', []],
    ['declined', []],
    ['unanswered', []],
    ['withdrawn', []],
  ] as const)('as it is %s is %j, whatever was answered', (state, expected) => {
    for (const answer of answers) expect(allowed(requester, state, answer)).toEqual(expected);
    expect(abilitiesIn(requester, factsAt(state), null)).toEqual(
      abilitiesIn(requester, factsAt(state), { answer: 'no' }),
    );
  });
});

describe('what those who qualify it may do', () => {
  it.each([
    ['asked', null, ['qualify']],
    ['reworded', null, ['qualify']],
    ['sent', null, []],
    ['sent', 'yes', []],
    ['sent', 'no', ['qualify']],
    ['sent', 'other', ['qualify']],
    ['accepted', 'yes', []],
    ['declined', null, []],
    ['unanswered', 'no', []],
    ['withdrawn', 'no', []],
  ] as const)('as it is %s, answered %s, is %j', (state, answer, expected) => {
    expect(allowed(facilitator, state, answer)).toEqual(expected);
    expect(allowed(actorRows['accompanying an organisation'], state, answer)).toEqual(expected);
  });

  it('is to qualify it before anyone was asked', () => {
    expect(abilitiesIn(facilitator, factsAt('asked', null), null).qualify).toBe(true);
    expect(abilitiesIn(facilitator, factsAt('sent', null), null).qualify).toBe(false);
  });
});

describe('what who is asked may do', () => {
  it.each(states.flatMap((state) => answers.map((answer) => [state, answer] as const)))(
    'as it is %s, answered %s, is to answer once',
    (state, answer) => {
      expect(allowed(asked, state, answer)).toEqual(state === 'sent' && answer === null ? ['answer'] : []);
    },
  );

  it('is nothing where nothing stands', () => {
    expect(abilitiesIn(asked, factsAt('sent'), null).answer).toBe(false);
    expect(abilitiesIn(asked, factsAt('sent', null), { answer: null }).answer).toBe(false);
  });
});

describe('everyone else', () => {
  const others = actorRowNames.filter(
    (row) =>
      ![requester, facilitator, asked, actorRows['accompanying an organisation']].includes(actorRows[row]),
  );
  it.each(others)('%s may do nothing of it, and is not inside', (row) => {
    for (const state of states) {
      expect(allowed(actorRows[row], state)).toEqual([]);
      expect(isInside(actorRows[row], factsAt(state))).toBe(false);
    }
  });
});

it('is known from inside by its requester and those who qualify it, not by who is asked', () => {
  expect([requester, facilitator, asked].map((actor) => isInside(actor, factsAt('sent')))).toEqual([
    ...[true, true, false],
  ]);
  expect([requester, facilitator].map((actor) => isInside(actor, factsAt('withdrawn')))).toEqual([
    true,
    false,
  ]);
});

it.each([
  [null, false],
  [{ answer: null }, false],
  [{ answer: 'yes' as const }, false],
  [{ answer: 'no' as const }, true],
  [{ answer: 'other' as const }, true],
])('of %j, someone else may be asked: %s', (approach, expected) => {
  expect(canSendAgain(approach)).toBe(expected);
});

describe('an answer', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  it.each([
    ['sent', at(1), null, false],
    ['sent', at(0), null, true],
    ['sent', at(-1), null, true],
    ['sent', null, null, true],
    ['sent', at(1), 'yes', true],
    ['sent', at(1), 'no', true],
    ['sent', at(1), 'other', true],
    ['unanswered', at(1), null, true],
    ['withdrawn', at(1), null, true],
    ['accepted', at(1), null, true],
  ] as const)(
    'to what is %s until %s, answered %s, is waited for no more: %s',
    (state, expiresAt, answer, over) => {
      expect(isOver({ introduction: { state, expiresAt }, approach: { answer } }, now)).toBe(over);
    },
  );
});

describe('whether it helped', () => {
  const met = { requesterId: requester.personId, metId: asked.personId, helpedAskedAt: new Date(0) };
  it.each([
    ['its requester', requester, true],
    ['who said yes', asked, true],
    ['who qualified it', facilitator, false],
  ])('is asked of %s once it is time: %s', (_, actor, expected) => {
    expect(isAskedWhetherItHelped(actor, met)).toBe(expected);
    expect(isAskedWhetherItHelped(actor, { ...met, helpedAskedAt: null })).toBe(false);
  });

  it('is asked of nobody who was not met', () => {
    expect(isAskedWhetherItHelped(asked, { ...met, metId: null })).toBe(false);
  });
});
