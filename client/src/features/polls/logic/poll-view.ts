import type { Actor } from '@sentiers/shared/actor.ts';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import {
  canHideAnswer,
  canManagePoll,
  canOpenPoll,
  canReadResults,
  canReadVoters,
  canVoteInPoll,
  isRoom,
  type PollFacts,
} from '@sentiers/shared/polls/policy.ts';
import type { Poll, Tally, Vote } from '@sentiers/shared/polls/schema.ts';
import type { Table } from '@sentiers/shared/tables/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';

/** A vote of mine that has not reached the server: null takes it back. */
export interface PendingVote {
  choice: Choice | null;
  round: number;
}

/** A poll as I see it now. */
export interface PollView {
  poll: Poll;
  /** Of the round it is in; null before anything of it is known. */
  tally: Tally | null;
  /** Of the first round, while it is in the second one. */
  first: Tally | null;
  /** What I answered in this round, sent or on its way; null where I did not. */
  mine: Choice | null;
  /** Whether that is on its way still. */
  pending: boolean;
  /** The table that I vote for, holding its phone; null where I vote for myself. */
  table: Pick<Table, 'name' | 'people'> | null;
  /** Whether it is a live room’s. */
  inRoom: boolean;
  may: PollAbilities;
}

export interface PollAbilities {
  vote: boolean;
  manage: boolean;
  /** Opens it, or its second round. */
  open: boolean;
  /** Reads results, hidden from others or not. */
  results: boolean;
  voters: boolean;
  hide: boolean;
}

interface Known {
  polls: readonly Poll[];
  tallies: readonly Tally[];
  /** Those of a room. */
  tables: readonly Table[];
  votes: readonly Vote[];
  /** By id of the poll. */
  pending: ReadonlyMap<string, PendingVote>;
  actor: Actor;
  facts: ThreadFacts;
}

/** All polls of a conversation, the latest first. */
export function viewsOf({ polls, ...known }: Known): PollView[] {
  return polls
    .filter(({ state }) => state !== 'removed')
    .map((poll) => viewOf(poll, known))
    .sort((a, b) => whenOf(b.poll).localeCompare(whenOf(a.poll)));
}

/** Those open to votes that I may answer and did not. */
export function toAnswer(views: readonly PollView[]): PollView[] {
  return views.filter(({ poll, may, mine }) => poll.state === 'open' && may.vote && mine === null);
}

function viewOf(poll: Poll, known: Omit<Known, 'polls'>): PollView {
  const { tallies, tables, votes, pending, actor, facts } = known;
  const tallyOf = (round: number) =>
    tallies.find((tally) => tally.pollId === poll.id && tally.round === round) ?? null;
  const waiting = pending.get(poll.id);
  const isPending = waiting?.round === poll.round;
  const sent = votes.find(({ pollId, round }) => pollId === poll.id && round === poll.round)?.choice ?? null;
  return {
    poll,
    tally: tallyOf(poll.round),
    first: poll.round === 2 ? tallyOf(1) : null,
    mine: isPending ? waiting.choice : isForgotten(poll) ? null : sent,
    pending: isPending,
    table: tables.find(({ seated, holder }) => seated && holder.id === actor.personId) ?? null,
    inRoom: isRoom(facts),
    may: abilitiesOf(poll, actor, facts),
  };
}

/** Nothing says any more who chose what: not here either. */
function isForgotten({ anonymous, state }: Poll): boolean {
  return anonymous && state === 'closed';
}

function abilitiesOf(poll: Poll, actor: Actor, thread: ThreadFacts): PollAbilities {
  const facts: PollFacts = { ...poll, authorId: poll.author.id };
  return {
    vote: canVoteInPoll(actor, facts, thread),
    manage: canManagePoll(actor, facts, thread),
    open: canOpenPoll(actor, facts, thread),
    results: canReadResults(actor, facts, thread),
    voters: canReadVoters(actor, facts, thread),
    hide: canHideAnswer(actor, facts, thread),
  };
}

function whenOf({ openedAt, createdAt }: Poll): string {
  return openedAt ?? createdAt;
}
