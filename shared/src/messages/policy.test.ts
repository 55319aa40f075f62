import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ThreadFacts } from '../threads/policy.ts';
import { canReadRevisions, type MessageFacts, messageAbilities } from './policy.ts';

const thread: ThreadFacts = {
  id: 'thread',
  kind: 'discussion',
  authorId: 'author',
  closed: false,
  asksAcknowledgement: false,
  channel: {
    id: 'channel',
    kind: 'cohort',
    membership: 'open',
    cohortId: 'cohort',
    cohortEnded: false,
    openAfterEnd: false,
  },
};

function inCohort(personId: string, role: 'member' | 'facilitator', cohort = 'cohort'): Actor {
  return { personId, suspended: false, grants: [{ role, scope: { kind: 'cohort', id: cohort } }] };
}

const author = inCohort('author', 'member');
const peer = inCohort('peer', 'member');
const facilitator = inCohort('facilitator', 'facilitator');
const stranger = inCohort('author', 'member', 'other');

function message(state: MessageFacts['state']): MessageFacts {
  return { authorId: 'author', state };
}

function granted(actor: Actor, state: MessageFacts['state'], where: ThreadFacts = thread): string {
  const abilities = messageAbilities(actor, message(state), where);
  return Object.entries(abilities)
    .filter(([, allowed]) => allowed)
    .map(([ability]) => ability)
    .join(' ');
}

describe('rights on a message', () => {
  it.each([
    ['its author', author, 'published', 'edit delete react'],
    ['its author', author, 'hidden', 'delete'],
    ['its author', author, 'deleted', ''],
    ['a peer', peer, 'published', 'react report'],
    ['a peer', peer, 'hidden', ''],
    ['a peer', peer, 'deleted', ''],
    ['a facilitator', facilitator, 'published', 'react report hide move'],
    ['a facilitator', facilitator, 'hidden', 'restore move'],
    ['a facilitator', facilitator, 'deleted', ''],
    ['its author once out of the cohort', stranger, 'published', ''],
  ] as const)('%s, when it is %3$s', (_who, actor, state, expected) => {
    expect(granted(actor, state)).toBe(expected);
  });

  it('leaves only taking back one’s own words in a closed thread', () => {
    const closed = { ...thread, closed: true };
    expect(granted(author, 'published', closed)).toBe('delete');
    expect(granted(peer, 'published', closed)).toBe('report');
    expect(granted(facilitator, 'published', closed)).toBe('report hide move');
  });

  it('shows the history to whom may read the words as they stand', () => {
    expect(canReadRevisions(peer, message('published'), thread)).toBe(true);
    expect(canReadRevisions(peer, message('hidden'), thread)).toBe(false);
    expect(canReadRevisions(author, message('hidden'), thread)).toBe(false);
    expect(canReadRevisions(facilitator, message('hidden'), thread)).toBe(true);
    expect(canReadRevisions(facilitator, message('deleted'), thread)).toBe(false);
    expect(canReadRevisions(stranger, message('published'), thread)).toBe(false);
  });

  it('keeps a message for the recap where it was said live, and only for those who animate the room', () => {
    const room: ThreadFacts = { ...thread, kind: 'room', room: { state: 'open', muted: [], guests: false } };
    expect(granted(facilitator, 'published', room)).toBe('react report hide move mark');
    expect(granted(facilitator, 'published', { ...room, closed: true })).toBe('report hide move mark');
    expect(granted(facilitator, 'hidden', room)).toBe('restore move');
    expect(granted(author, 'published', room)).toBe('edit delete react');
  });
});
