import { expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ChannelFacts } from '../channels/policy.ts';
import { canAnswerImport, canPrepareImport, canSeeImport } from './policy.ts';

const channel: ChannelFacts = {
  id: 'channel',
  kind: 'cohort',
  membership: 'open',
  cohortId: 'cohort',
  cohortEnded: false,
  openAfterEnd: false,
};

function actor(role: 'member' | 'facilitator', suspended = false): Actor {
  return { personId: 'me', suspended, grants: [{ role, scope: { kind: 'cohort', id: 'cohort' } }] } as Actor;
}

it.each([
  { who: actor('member'), asked: [], prepares: false, answers: false },
  { who: actor('member'), asked: ['me'], prepares: false, answers: true },
  { who: actor('member', true), asked: ['me'], prepares: false, answers: false },
  { who: actor('facilitator'), asked: [], prepares: true, answers: false },
  { who: actor('facilitator'), asked: ['me'], prepares: true, answers: true },
])('is prepared ($prepares) and answered ($answers) by whom it concerns', ({ who, asked, ...expected }) => {
  const facts = { channel, asked };
  expect(canPrepareImport(who, facts)).toBe(expected.prepares);
  expect(canAnswerImport(who, facts)).toBe(expected.answers);
  expect(canSeeImport(who, facts)).toBe(expected.prepares || expected.answers);
});
