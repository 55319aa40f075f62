import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ChannelFacts } from '../channels/policy.ts';
import { excerptOf } from './body.ts';
import { addedGroups, canCallGroup, type GroupRef, mentionedGroups } from './groups.ts';

const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
const [cohortId, channelId, ours, theirs] = [id(1), id(2), id(3), id(4)] as const;
const channel: ChannelFacts = {
  id: channelId,
  kind: 'cohort',
  membership: 'open',
  cohortId,
  cohortEnded: false,
  openAfterEnd: false,
};
const someone = (role: Actor['grants'][number]['role'], scope: Actor['grants'][number]['scope']): Actor => ({
  personId: id(9),
  grants: [{ role, scope }],
  suspended: false,
});
const people = {
  member: someone('member', { kind: 'cohort', id: cohortId }),
  facilitator: someone('facilitator', { kind: 'cohort', id: cohortId }),
  'facilitator of this channel': someone('facilitator', { kind: 'channel', id: channelId }),
  'facilitator elsewhere': someone('facilitator', { kind: 'cohort', id: id(8) }),
  coordinator: someone('coordinator', { kind: 'programme', id: null }),
  suspended: { ...someone('facilitator', { kind: 'cohort', id: cohortId }), suspended: true },
};
const groups = {
  cohort: { kind: 'cohort', id: cohortId },
  'another cohort': { kind: 'cohort', id: id(8) },
  channel: { kind: 'channel', id: channelId },
  'another channel': { kind: 'channel', id: id(7) },
  ours: { kind: 'organisation', id: ours },
  theirs: { kind: 'organisation', id: theirs },
} as const satisfies Record<string, GroupRef>;

describe('a group may be called by', () => {
  it.each([
    ['member', ['ours']],
    ['facilitator', ['cohort', 'channel', 'ours']],
    ['facilitator of this channel', ['cohort', 'channel', 'ours']],
    ['facilitator elsewhere', []],
    ['coordinator', ['cohort', 'channel', 'ours']],
    ['suspended', []],
  ] as const)('%s: %j', (who, allowed) => {
    const facts = { channel, organisationId: ours };
    const called = Object.entries(groups).filter(([, group]) => canCallGroup(people[who], group, facts));
    expect(called.map(([name]) => name)).toEqual(allowed);
  });

  it('nobody of an announcement’s readers, where only moderation writes', () => {
    const facts = { channel: { ...channel, kind: 'announcements' as const }, organisationId: ours };
    expect(canCallGroup(people.member, groups.ours, facts)).toBe(false);
  });
});

describe('a body', () => {
  const all = `@[cohorte](group:cohort:${cohortId.toUpperCase()})`;
  it('calls each group once, and is read as plain words', () => {
    const body = `${all}, ${all} et @[structure](group:organisation:${ours}) : @[x](group:planet:${ours})`;
    expect(mentionedGroups(body)).toEqual([groups.cohort, groups.ours]);
    expect(excerptOf(`${all} : rendez-vous lundi`)).toBe('@cohorte : rendez-vous lundi');
  });

  it('says which groups an edit adds', () => {
    expect(addedGroups(`${all} @[canal](group:channel:${channelId})`, all)).toEqual([groups.channel]);
  });
});
