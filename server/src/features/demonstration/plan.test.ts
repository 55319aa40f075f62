import type { Actor } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canModerateChannel, canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { describe, expect, it } from 'vitest';
import { everyone, grantsOf, ids, planChannels, planCohorts, planMemberships } from './plan-people.ts';
import { channelFactsOf, type PlannedThread, planThreads } from './plan-threads.ts';

const now = new Date('2026-11-24T09:00:00Z');
const channels = new Map<string, ChannelFacts>(
  channelFactsOf(planChannels(now), planCohorts(now)).map((facts) => [facts.id, facts]),
);
const threads = planThreads(channels, now);

function actorOf(key: string): Actor {
  const person = everyone.find((one) => one.key === key);
  if (!person) throw new Error(`Nobody has the key ${key}`);
  return { personId: ids.person(key), grants: grantsOf(person), suspended: false };
}

function unreadOf(thread: PlannedThread, personId: string): number {
  const standing = thread.standings.find((one) => one.personId === personId);
  if (!standing?.following) return 0;
  return thread.messages.slice(standing.readSeq).filter(({ authorId }) => authorId !== personId).length;
}

it('plans cohorts in which everything may be begun', () => {
  const on = planCohorts(now).map(({ modules }) => modules);
  expect(on).toEqual(on.map(() => [...cohortModules]));
  expect(on.length).toBeGreaterThan(0);
});

describe('the planned history', () => {
  it('is in the past, in order, and never before the platform opened', () => {
    for (const { messages, closed } of threads) {
      const times = messages.map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times, closed?.at.getTime() ?? 0)).toBeLessThan(now.getTime());
    }
  });

  it('is the same when it is planned again: a load that was cut short can be taken up', () => {
    expect(planThreads(channels, now)).toEqual(threads);
    expect(planMemberships(now)).toEqual(planMemberships(now));
  });

  it('mentions people by their ids', () => {
    const people = new Set(everyone.map(({ key }) => ids.person(key)));
    const mentioned = threads.flatMap(({ messages }) => messages.flatMap(({ mentions }) => mentions));
    expect(mentioned.length).toBeGreaterThan(10);
    expect(mentioned.filter((id) => !people.has(id))).toEqual([]);
    const bodies = threads.flatMap(({ messages }) => messages.map(({ body }) => body)).join('\n');
    expect(bodies.match(/\(person:(?![0-9a-f-]{36}\))/)).toBeNull();
  });

  it('lets only moderators close', () => {
    for (const { closed, channelId } of threads) {
      const facts = channels.get(channelId);
      const closer = everyone.find(({ key }) => ids.person(key) === closed?.byId);
      if (closer && facts) expect(canModerateChannel(actorOf(closer.key), facts)).toBe(true);
    }
  });
});

describe('where people stand', () => {
  it('is only in threads they read, within what was written', () => {
    for (const { channelId, id, messages, standings } of threads) {
      const facts = channels.get(channelId);
      if (!facts) throw new Error('no channel');
      for (const { personId, readSeq } of standings) {
        const key = everyone.find((one) => ids.person(one.key) === personId)?.key ?? '';
        const actor = actorOf(key);
        const isInvited = actor.grants.some(({ scope }) => scope.id === id);
        expect(isInvited || canReadChannel(actor, facts)).toBe(true);
        expect(readSeq).toBeLessThanOrEqual(messages.length);
      }
    }
  });

  it('has read everything up to their own last word', () => {
    for (const { messages, standings } of threads) {
      for (const { personId, readSeq } of standings) {
        const last = messages.findLastIndex(({ authorId }) => authorId === personId) + 1;
        expect(readSeq).toBeGreaterThanOrEqual(last);
      }
    }
  });

  it.each(['nora', 'karim', 'gaspard', 'antoine', 'elise', 'sabine', 'claire'])(
    'leaves %s something unread in threads they follow, and not everything',
    (key) => {
      const unread = threads.map((thread) => unreadOf(thread, ids.person(key)));
      const waiting = unread.filter((count) => count > 0);
      expect(waiting.length).toBeGreaterThanOrEqual(1);
      expect(waiting.length).toBeLessThanOrEqual(5);
      expect(unread.filter((count) => count === 0).length).toBeGreaterThan(waiting.length);
    },
  );
});
