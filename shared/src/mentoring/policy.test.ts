import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { PersonFacts } from '../people/policy.ts';
import { type ActorRow, actorRowNames, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import {
  canAnswerMentorship,
  canAskMentor,
  canCloseMentorship,
  canConfirmMentor,
  canMatchMentoring,
  canOfferMentoring,
  canReadMentoringRequest,
  canReadMentorship,
  canWithdrawMentoringRequest,
  canWriteInMentorship,
  type MentorshipFacts,
} from './policy.ts';
import { type MentorshipState, mentorshipStateSchema } from './schema.ts';

const cohort = { id: places.cohort, ended: false };
const idOf = (row: ActorRow) => actorRows[row].personId;
const whoMay = (may: (actor: Actor) => boolean) =>
  actorRowNames.map((row) => [row, may(actorRows[row])] as [ActorRow, boolean]);

describe('offering time', () => {
  it('is for alumni, of themselves', () => {
    const own = (actor: Actor): PersonFacts => ({ id: actor.personId, grants: actor.grants });
    expect(whoMay((actor) => canOfferMentoring(actor, own(actor)))).toEqual(
      expectOnly(['alumni', 'alumni of another cohort']),
    );
    const other = own(actorRows['alumni of another cohort']);
    expect(whoMay((actor) => canOfferMentoring(actor, other))).toEqual(
      expectOnly(['alumni of another cohort']),
    );
  });
});

describe('asking for a mentor', () => {
  it('is for members of a running cohort', () => {
    expect(whoMay((actor) => canAskMentor(actor, cohort))).toEqual(expectOnly(['member']));
    expect(whoMay((actor) => canAskMentor(actor, { ...cohort, ended: true }))).toEqual(expectOnly([]));
  });

  it('is read by who asks and who matches, taken back by who asks', () => {
    const request = { personId: idOf('member of another cohort'), cohort };
    expect(whoMay((actor) => canReadMentoringRequest(actor, request))).toEqual(
      expectOnly(['member of another cohort', 'facilitator', 'coordinator']),
    );
    expect(whoMay((actor) => canWithdrawMentoringRequest(actor, request))).toEqual(
      expectOnly(['member of another cohort']),
    );
    const suspended = { ...request, personId: idOf('suspended member') };
    expect(whoMay((actor) => canWithdrawMentoringRequest(actor, suspended))).toEqual(expectOnly([]));
  });
});

describe('matching', () => {
  it('is for the cohort’s facilitators and the coordination, but of their own request', () => {
    expect(whoMay((actor) => canMatchMentoring(actor, cohort))).toEqual(
      expectOnly(['facilitator', 'coordinator']),
    );
    const request = { personId: idOf('member'), cohort };
    expect(whoMay((actor) => canConfirmMentor(actor, request))).toEqual(
      expectOnly(['facilitator', 'coordinator']),
    );
    expect(whoMay((actor) => canConfirmMentor(actor, { ...request, personId: idOf('facilitator') }))).toEqual(
      expectOnly(['coordinator']),
    );
  });
});

describe('a mentorship', () => {
  const mentor: ActorRow = 'alumni of another cohort';
  const newcomer: ActorRow = 'member';
  const both: ActorRow[] = [mentor, newcomer];
  const of = (state: MentorshipState): MentorshipFacts => ({
    ...{ mentorId: idOf(mentor), newcomerId: idOf(newcomer), state },
  });
  const table: Record<
    MentorshipState,
    { read: ActorRow[]; answer: ActorRow[]; write: ActorRow[]; close: ActorRow[] }
  > = {
    proposed: { read: [mentor], answer: [mentor], write: [], close: [] },
    declined: { read: [mentor], answer: [], write: [], close: [] },
    active: { read: both, answer: [], write: both, close: both },
    paused: { read: both, answer: [], write: both, close: both },
    closed: { read: both, answer: [], write: [], close: both },
  };

  it.each(mentorshipStateSchema.options)('%s', (state) => {
    const facts = of(state);
    expect({
      read: whoMay((actor) => canReadMentorship(actor, facts)),
      answer: whoMay((actor) => canAnswerMentorship(actor, facts)),
      write: whoMay((actor) => canWriteInMentorship(actor, facts)),
      close: whoMay((actor) => canCloseMentorship(actor, facts)),
    }).toEqual({
      read: expectOnly(table[state].read),
      answer: expectOnly(table[state].answer),
      write: expectOnly(table[state].write),
      close: expectOnly(table[state].close),
    });
  });

  it('is nothing to one of the two once they are suspended', () => {
    const facts = { ...of('active'), newcomerId: idOf('suspended member') };
    expect(whoMay((actor) => canReadMentorship(actor, facts))).toEqual(expectOnly([mentor]));
  });
});
