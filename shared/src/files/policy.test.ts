import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { MessageFacts } from '../messages/policy.ts';
import type { ThreadFacts } from '../threads/policy.ts';
import { canReadFile, fileAllowance, isMyUpload } from './policy.ts';

function thread(cohortId: string): ThreadFacts {
  return {
    ...{
      id: `thread of ${cohortId}`,
      kind: 'discussion',
      authorId: 'author',
      closed: false,
      asksAcknowledgement: false,
    },
    channel: {
      ...{ id: 'channel', kind: 'cohort', membership: 'open', cohortId },
      ...{ cohortEnded: false, openAfterEnd: false },
    },
  };
}

function inCohort(personId: string, role: 'member' | 'facilitator', cohort = 'cohort'): Actor {
  return { personId, suspended: false, grants: [{ role, scope: { kind: 'cohort', id: cohort } }] };
}

const owner = inCohort('owner', 'member');
const gone = inCohort('owner', 'member', 'other');
const peer = inCohort('peer', 'member');
const facilitator = inCohort('facilitator', 'facilitator');
const everyone = { owner, gone, peer, facilitator };

function readers(...states: [MessageFacts['state'], string?][]): string {
  const shown = states.map(([state, cohort = 'cohort']) => ({
    message: { authorId: 'owner', state },
    thread: thread(cohort),
  }));
  return Object.entries(everyone)
    .filter(([, actor]) => canReadFile(actor, { ownerId: 'owner', shown }))
    .map(([name]) => name)
    .join(' ');
}

describe('who reads a file', () => {
  it.each([
    ['before a message shows it', [], 'owner gone'],
    ['when a message shows it', [['published']], 'owner peer facilitator'],
    ['when that message is hidden', [['hidden']], 'facilitator'],
    ['when it was deleted', [['deleted']], 'owner gone'],
    ['when another one still shows it', [['deleted'], ['published']], 'owner peer facilitator'],
    [
      'when one of two places is theirs',
      [['published'], ['published', 'other']],
      'owner gone peer facilitator',
    ],
    ['when it is shown elsewhere', [['published', 'other']], 'gone'],
  ] as const)('%s', (_when, states, expected) => {
    expect(readers(...(states as unknown as [MessageFacts['state'], string?][]))).toBe(expected);
  });

  it('is nobody who is suspended', () => {
    const suspended = { ...owner, suspended: true };
    expect(canReadFile(suspended, { ownerId: 'owner', shown: [] })).toBe(false);
    expect(isMyUpload(suspended, { ownerId: 'owner' })).toBe(false);
  });
});

it('allows more to those who run the programme', () => {
  const coordinator: Actor = {
    ...owner,
    grants: [{ role: 'coordinator', scope: { kind: 'programme', id: null } }],
  };
  expect([owner, facilitator, coordinator].map(fileAllowance)).toEqual(['member', 'team', 'team']);
});
