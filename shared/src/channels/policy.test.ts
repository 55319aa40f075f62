import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  type ChannelFacts,
  canAnnounce,
  canCreateThread,
  canDescribeChannel,
  canManageChannel,
  canModerateChannel,
  canReadChannel,
  canReceiveThreads,
  canWriteInChannel,
  isListedChannel,
} from './policy.ts';

function channel(facts: Partial<ChannelFacts>): ChannelFacts {
  return {
    id: places.channel,
    kind: 'cohort',
    membership: 'open',
    cohortId: places.cohort,
    cohortEnded: false,
    openAfterEnd: false,
    ...facts,
  };
}

const named: ActorRow[] = ['facilitator of this channel', 'expert invited to this channel'];
const network: ActorRow[] = ['member', 'member of another cohort', 'alumni', 'alumni of another cohort'];
const facilitators: ActorRow[] = ['facilitator', 'facilitator of another cohort'];
const moderators: ActorRow[] = ['facilitator', 'facilitator of this channel', 'coordinator'];
const moderatorsOutsideCohorts: ActorRow[] = ['facilitator of this channel', 'coordinator'];

interface Rights {
  name: string;
  facts: ChannelFacts;
  read: ActorRow[];
  write: ActorRow[];
  moderate: ActorRow[];
}

const table: Rights[] = [
  {
    name: "a cohort's open channel",
    facts: channel({}),
    read: ['member', 'alumni', 'facilitator', 'coordinator', ...named],
    write: ['member', 'alumni', 'facilitator', 'coordinator', ...named],
    moderate: moderators,
  },
  {
    name: "an ended cohort's channel",
    facts: channel({ cohortEnded: true }),
    read: ['member', 'alumni', 'facilitator', 'coordinator', ...named],
    write: ['facilitator', 'coordinator', ...named],
    moderate: moderators,
  },
  {
    name: "an ended cohort's channel that stays open",
    facts: channel({ cohortEnded: true, openAfterEnd: true }),
    read: ['member', 'alumni', 'facilitator', 'coordinator', ...named],
    write: ['member', 'alumni', 'facilitator', 'coordinator', ...named],
    moderate: moderators,
  },
  {
    name: "a cohort's restricted channel",
    facts: channel({ membership: 'restricted' }),
    read: ['facilitator', 'coordinator', ...named],
    write: ['facilitator', 'coordinator', ...named],
    moderate: moderators,
  },
  {
    name: "a cohort's announcements",
    facts: channel({ kind: 'announcements' }),
    read: ['member', 'alumni', 'facilitator', 'coordinator', ...named],
    write: moderators,
    moderate: moderators,
  },
  {
    name: "the programme's announcements",
    facts: channel({ kind: 'announcements', cohortId: null }),
    read: [...network, ...facilitators, 'coordinator', ...named],
    write: moderatorsOutsideCohorts,
    moderate: moderatorsOutsideCohorts,
  },
  ...(['theme', 'territory'] as const).map(
    (kind): Rights => ({
      name: `a ${kind}'s channel`,
      facts: channel({ kind, cohortId: null }),
      read: [...network, 'coordinator', ...named],
      write: [...network, 'coordinator', ...named],
      moderate: moderatorsOutsideCohorts,
    }),
  ),
  {
    name: "a theme's channel, whatever ended elsewhere",
    facts: channel({ kind: 'theme', cohortId: null, cohortEnded: true }),
    read: [...network, 'coordinator', ...named],
    write: [...network, 'coordinator', ...named],
    moderate: moderatorsOutsideCohorts,
  },
  {
    name: "a theme's restricted channel",
    facts: channel({ kind: 'theme', cohortId: null, membership: 'restricted' }),
    read: ['coordinator', ...named],
    write: ['coordinator', ...named],
    moderate: moderatorsOutsideCohorts,
  },
  {
    name: "the team's channel",
    facts: channel({ kind: 'team', cohortId: null }),
    read: [...facilitators, 'coordinator', ...named],
    write: [...facilitators, 'coordinator', ...named],
    moderate: moderatorsOutsideCohorts,
  },
  {
    name: "a cohort's team channel",
    facts: channel({ kind: 'team' }),
    read: [...facilitators, 'coordinator', ...named],
    write: [...facilitators, 'coordinator', ...named],
    moderate: moderators,
  },
];

describe.each(table)('$name', ({ facts, read, write, moderate }) => {
  it.each(expectOnly(read))('read by %s: %s', (row, expected) => {
    expect(canReadChannel(actorRows[row], facts)).toBe(expected);
  });

  it.each(expectOnly(write))('written in by %s: %s', (row, expected) => {
    expect(canWriteInChannel(actorRows[row], facts)).toBe(expected);
    expect(canCreateThread(actorRows[row], facts)).toBe(expected);
  });

  it.each(expectOnly(moderate))('moderated by %s: %s', (row, expected) => {
    expect(canModerateChannel(actorRows[row], facts)).toBe(expected);
    expect(canManageChannel(actorRows[row], facts)).toBe(expected);
    expect(canAnnounce(actorRows[row], facts)).toBe(expected);
    expect(canDescribeChannel(actorRows[row], facts)).toBe(expected);
    expect(canReceiveThreads(actorRows[row], facts)).toBe(expected);
  });
});

describe("a seminar's channel", () => {
  const facts = channel({ kind: 'seminar' });

  it.each(expectOnly(['member', 'alumni', 'facilitator', 'coordinator', ...named]))(
    'read by %s: %s',
    (row, expected) => {
      expect(canReadChannel(actorRows[row], facts)).toBe(expected);
      expect(canWriteInChannel(actorRows[row], facts)).toBe(expected);
    },
  );

  it.each(expectOnly(moderators))('lets people in by %s: %s', (row, expected) => {
    expect(canModerateChannel(actorRows[row], facts)).toBe(expected);
    expect(canManageChannel(actorRows[row], facts)).toBe(expected);
  });

  it.each(expectOnly([]))('takes no thread, name nor restriction from %s', (row) => {
    expect(isListedChannel(facts)).toBe(false);
    expect(canCreateThread(actorRows[row], facts)).toBe(false);
    expect(canAnnounce(actorRows[row], facts)).toBe(false);
    expect(canReceiveThreads(actorRows[row], facts)).toBe(false);
    expect(canDescribeChannel(actorRows[row], facts)).toBe(false);
  });
});
