import type { Actor } from '@sentiers/shared/actor.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import { canReadVoters } from '@sentiers/shared/polls/policy.ts';
import type { MyPolls, Poll, Vote } from '@sentiers/shared/polls/schema.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { byName, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { readThread } from '../threads/threads.access.ts';
import { requirePoll } from './polls.access.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import { isToldTo, presentPoll } from './polls.presenter.ts';
import { type VoteDoc, VoteModel, voteId, voterKeyOf } from './votes.model.ts';

export async function presentOne(poll: PollDoc): Promise<Poll> {
  return presentPoll(poll, await loadPersonSummaries([poll.authorId]));
}

/** Polls as an audience reads them; those that it may not know of are left out. */
export async function presentPollsFor(audience: Audience, polls: readonly PollDoc[]): Promise<Poll[]> {
  const told = polls.filter((poll) => isToldTo(audience, poll));
  const people = await loadPersonSummaries(told.map(({ authorId }) => authorId));
  return told.map((poll) => presentPoll(poll, people));
}

/** A thousand people who enter a room at once ask for the same. */
const pollsIn = gatherReads<PollDoc[]>(async (conversationIds) => {
  const found = { conversationId: { $in: conversationIds }, state: { $ne: 'removed' as const } };
  return Map.groupBy(await PollModel.find(found).lean<PollDoc[]>(), ({ conversationId }) => conversationId);
});

/** What the actor voted in a conversation (in anonymous polls as long as they are open), and what they drafted there. */
export async function listMine(actor: Actor, conversationId: string): Promise<MyPolls> {
  await readThread(actor, conversationId);
  const polls = (await pollsIn(conversationId)) ?? [];
  const drafts = polls.filter(({ state, authorId }) => state === 'draft' && authorId === actor.personId);
  const people = await loadPersonSummaries([actor.personId]);
  return {
    votes: await findVotesOf(actor.personId, polls),
    drafts: drafts.map((draft) => presentPoll(draft, people)),
  };
}

const voteOf = gatherReads(readById(VoteModel));

async function findVotesOf(personId: string, polls: readonly PollDoc[]): Promise<Vote[]> {
  const ids = polls.flatMap((poll) => {
    const key = voterKeyOf(poll, personId);
    return key === null ? [] : [1, 2].map((round) => voteId(poll._id, round, key));
  });
  const votes = (await Promise.all(ids.map(voteOf))).filter((vote) => vote !== undefined);
  return votes.map(({ pollId, round, choice }) => ({ pollId, round, choice }));
}

/** Who chose what in a round, by name. Throws `forbidden` for an anonymous poll, or one that is not shown. */
export async function listVoters(
  actor: Actor,
  { pollId, round }: { pollId: string; round: number },
): Promise<{ person: PersonSummary; choice: Choice }[]> {
  await requirePoll(actor, pollId, canReadVoters);
  const votes = await VoteModel.find({ pollId, round, kind: 'person' }).lean<VoteDoc[]>();
  const people = await loadPersonSummaries(votes.map(({ voterKey }) => voterKey));
  return votes
    .map(({ voterKey, choice }) => ({ person: summaryOf(people, voterKey), choice }))
    .sort((a, b) => byName(a.person, b.person));
}
