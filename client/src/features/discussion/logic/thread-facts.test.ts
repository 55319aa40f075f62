import type { Actor } from '@sentiers/shared/actor.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { messageAbilities } from '@sentiers/shared/messages/policy.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { describe, expect, it } from 'vitest';
import { threadFacts } from './thread-facts.ts';

const thread = {
  id: 't',
  kind: 'discussion' as const,
  channelId: 'c',
  cohortId: 'k',
  author: { id: 'a' },
  closed: false,
  acknowledged: null,
};

function channel(change: Partial<Channel> & { createThread?: boolean; moderate?: boolean }): Channel {
  const { createThread = true, moderate = false, ...rest } = change;
  return {
    id: 'c',
    cohortId: 'k',
    kind: 'cohort',
    membership: 'open',
    name: 'Canal',
    description: '',
    themeKey: null,
    territoryCode: null,
    unreadThreads: 0,
    following: { level: null, mutedUntil: null },
    version: 1,
    readers: { members: 1, facilitators: 1, coordinators: 1 },
    abilities: { read: true, createThread, announce: moderate, moderate, manage: moderate },
    ...rest,
  };
}

function actor(role: Actor['grants'][number]['role'], kind: 'cohort' | 'thread', id: string): Actor {
  return { personId: 'me', suspended: false, grants: [{ role, scope: { kind, id } }] };
}

describe('threadFacts', () => {
  it('lets a member write where the channel says so', () => {
    expect(canPostInThread(actor('member', 'cohort', 'k'), threadFacts(thread, channel({})))).toBe(true);
  });
  it('keeps an alumni from writing in an ended cohort’s closed channel', () => {
    const facts = threadFacts(thread, channel({ createThread: false }));
    expect(canPostInThread(actor('alumni', 'cohort', 'k'), facts)).toBe(false);
  });
  it('keeps a member from answering announcements, and not the facilitator', () => {
    const facts = threadFacts(thread, channel({ kind: 'announcements', createThread: false }));
    expect(canPostInThread(actor('member', 'cohort', 'k'), facts)).toBe(false);
    expect(canPostInThread(actor('facilitator', 'cohort', 'k'), facts)).toBe(true);
  });
  it('lets an expert invited to one thread write in it, without moderating', () => {
    const facts = threadFacts(thread, undefined);
    const expert = actor('expert', 'thread', 't');
    expect(canPostInThread(expert, facts)).toBe(true);
    expect(messageAbilities(expert, { authorId: 'a', state: 'published' }, facts)).toMatchObject({
      react: true,
      report: true,
      hide: false,
    });
  });
  it('gives nobody the means to write in a closed thread', () => {
    const facts = threadFacts({ ...thread, closed: true }, channel({}));
    expect(canPostInThread(actor('facilitator', 'cohort', 'k'), facts)).toBe(false);
  });
});
