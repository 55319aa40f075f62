import { describe, expect, it } from 'vitest';
import type { Actor, Grant, Role } from '../actor.ts';
import type { ChannelFacts } from '../channels/policy.ts';
import {
  canAcceptAnswer,
  canAcknowledge,
  canAskAcknowledgement,
  canChangeOpportunity,
  canCloseThread,
  canExportThread,
  canFollowAcknowledgements,
  canModerateThread,
  canMoveThread,
  canPinThread,
  canPostInThread,
  canReadThread,
  canRenameThread,
  canWriteInThread,
  type ThreadFacts,
} from './policy.ts';

const cohortId = 'cohort';
const here: ChannelFacts = {
  id: 'channel',
  kind: 'cohort',
  membership: 'open',
  cohortId,
  cohortEnded: false,
  openAfterEnd: false,
};

function person(role: Role, kind: Grant['scope']['kind'], id: string | null, suspended = false): Actor {
  return { personId: `${role}@${id}`, suspended, grants: [{ role, scope: { kind, id } }] };
}

function thread(channel: Partial<ChannelFacts> = {}, facts: Partial<ThreadFacts> = {}): ThreadFacts {
  return {
    id: 'thread',
    kind: 'discussion',
    authorId: 'someone',
    closed: false,
    asksAcknowledgement: false,
    ...facts,
    channel: { ...here, ...channel },
  };
}

/** What one line of the table of roles and scopes says: r(ead), p(ost), m(oderate). */
const table: [who: string, actor: Actor, where: string, thread: ThreadFacts, rights: string][] = [
  ['a member', person('member', 'cohort', cohortId), 'their cohort', thread(), 'rp'],
  ['a member', person('member', 'cohort', 'other'), 'another cohort', thread(), ''],
  [
    'a member',
    person('member', 'cohort', 'other'),
    'a theme',
    thread({ kind: 'theme', cohortId: null }),
    'rp',
  ],
  ['a member', person('member', 'cohort', cohortId), 'announcements', thread({ kind: 'announcements' }), 'r'],
  ['a member', person('member', 'cohort', cohortId), 'a team', thread({ kind: 'team' }), ''],
  [
    'a member',
    person('member', 'cohort', cohortId),
    'a restricted channel',
    thread({ membership: 'restricted' }),
    '',
  ],
  ['a suspended member', person('member', 'cohort', cohortId, true), 'their cohort', thread(), ''],
  [
    'an alumni',
    person('alumni', 'cohort', cohortId),
    'their ended cohort',
    thread({ cohortEnded: true }),
    'r',
  ],
  [
    'an alumni',
    person('alumni', 'cohort', cohortId),
    'their cohort, left open',
    thread({ cohortEnded: true, openAfterEnd: true }),
    'rp',
  ],
  ['a facilitator', person('facilitator', 'cohort', cohortId), 'their cohort', thread(), 'rpm'],
  ['a facilitator', person('facilitator', 'cohort', 'other'), 'another cohort', thread(), ''],
  [
    'a facilitator',
    person('facilitator', 'channel', 'channel'),
    'their theme',
    thread({ kind: 'theme', cohortId: null }),
    'rpm',
  ],
  [
    'a facilitator',
    person('facilitator', 'cohort', cohortId),
    'their announcements',
    thread({ kind: 'announcements' }),
    'rpm',
  ],
  ['an expert', person('expert', 'thread', 'thread'), 'the thread they are invited to', thread(), 'rp'],
  ['an expert', person('expert', 'thread', 'other'), 'another thread', thread(), ''],
  ['an expert', person('expert', 'channel', 'channel'), 'a channel they are invited to', thread(), 'rp'],
  ['a coordinator', person('coordinator', 'programme', null), 'any cohort', thread(), 'rpm'],
  [
    'a coordinator',
    person('coordinator', 'programme', null),
    'a restricted channel',
    thread({ membership: 'restricted' }),
    'rpm',
  ],
  ['a suspended coordinator', person('coordinator', 'programme', null, true), 'any cohort', thread(), ''],
];

describe('rights on a thread', () => {
  it.each(table)('%s in %3$s', (_who, actor, _where, facts, rights) => {
    expect(canReadThread(actor, facts)).toBe(rights.includes('r'));
    expect(canPostInThread(actor, facts)).toBe(rights.includes('p'));
    expect(canWriteInThread(actor, facts)).toBe(rights.includes('p'));
    expect(canModerateThread(actor, facts)).toBe(rights.includes('m'));
    expect(canCloseThread(actor, facts)).toBe(rights.includes('m'));
    expect(canPinThread(actor, facts)).toBe(rights.includes('m'));
    expect(canMoveThread(actor, facts)).toBe(rights.includes('m'));
    expect(canExportThread(actor, facts)).toBe(rights.includes('m'));
  });

  it('lets nobody post in a closed thread, and still tells closed from not yours', () => {
    const closed = thread({}, { closed: true });
    for (const [, actor] of table) expect(canPostInThread(actor, closed)).toBe(false);
    expect(canWriteInThread(person('member', 'cohort', cohortId), closed)).toBe(true);
    expect(canWriteInThread(person('member', 'cohort', 'other'), closed)).toBe(false);
  });

  it('lets who asked, and moderation, keep an answer, in a closed question too', () => {
    const author = person('member', 'cohort', cohortId);
    const asked = { kind: 'question' as const, authorId: author.personId };
    expect(canAcceptAnswer(author, thread({}, asked))).toBe(true);
    expect(canAcceptAnswer(author, thread({}, { ...asked, closed: true }))).toBe(true);
    expect(canAcceptAnswer(author, thread({ cohortEnded: true }, asked))).toBe(false);
    expect(canAcceptAnswer(author, thread({}, { ...asked, authorId: 'someone' }))).toBe(false);
    expect(canAcceptAnswer(author, thread({}, { ...asked, kind: 'discussion' }))).toBe(false);
    expect(canAcceptAnswer(person('facilitator', 'cohort', cohortId), thread({}, { kind: 'question' }))).toBe(
      true,
    );
    expect(canAcceptAnswer(person('facilitator', 'cohort', cohortId), thread())).toBe(false);
    expect(canAcceptAnswer(person('facilitator', 'cohort', 'other'), thread({}, { kind: 'question' }))).toBe(
      false,
    );
  });

  it('lets who announced ask for a « Bien reçu », who reads give it, and moderation see who did', () => {
    const member = person('member', 'cohort', cohortId);
    const facilitator = person('facilitator', 'cohort', cohortId);
    const announcement = { kind: 'announcement' as const };
    expect(canAskAcknowledgement(facilitator, thread({}, announcement))).toBe(true);
    expect(canAskAcknowledgement(facilitator, thread())).toBe(false);
    expect(canAskAcknowledgement(member, thread({}, announcement))).toBe(false);
    expect(canAskAcknowledgement(member, thread({}, { ...announcement, authorId: member.personId }))).toBe(
      true,
    );
    const asking = { ...announcement, asksAcknowledgement: true };
    expect(canAcknowledge(member, thread({ kind: 'announcements' }, asking))).toBe(true);
    expect(canAcknowledge(member, thread({}, announcement))).toBe(false);
    expect(canAcknowledge(member, thread({}, { ...asking, authorId: member.personId }))).toBe(false);
    expect(canAcknowledge(person('member', 'cohort', 'other'), thread({}, asking))).toBe(false);
    expect(canFollowAcknowledgements(facilitator, thread({}, asking))).toBe(true);
    expect(canFollowAcknowledgements(facilitator, thread({}, announcement))).toBe(false);
    expect(canFollowAcknowledgements(member, thread({}, asking))).toBe(false);
  });

  it('lets who offered something, and moderation, put off its deadline', () => {
    const author = person('member', 'cohort', cohortId);
    const offered = { kind: 'opportunity' as const, authorId: author.personId };
    const facilitator = person('facilitator', 'cohort', cohortId);
    expect(canChangeOpportunity(author, thread({}, offered))).toBe(true);
    expect(canChangeOpportunity(author, thread({ cohortEnded: true }, offered))).toBe(false);
    expect(canChangeOpportunity(author, thread({}, { ...offered, authorId: 'someone' }))).toBe(false);
    expect(canChangeOpportunity(author, thread({}, { ...offered, kind: 'discussion' }))).toBe(false);
    expect(canChangeOpportunity(facilitator, thread({}, offered))).toBe(true);
    expect(canChangeOpportunity(facilitator, thread())).toBe(false);
  });

  it('lets its author rename an open thread, and moderation any', () => {
    const author = person('member', 'cohort', cohortId);
    const own = { authorId: author.personId };
    expect(canRenameThread(author, thread({}, own))).toBe(true);
    expect(canRenameThread(author, thread({}, { ...own, closed: true }))).toBe(false);
    expect(canRenameThread(author, thread())).toBe(false);
    expect(canRenameThread(person('facilitator', 'cohort', cohortId), thread({}, { closed: true }))).toBe(
      true,
    );
    expect(canRenameThread(person('member', 'cohort', 'other'), thread({}, own))).toBe(false);
  });
});
