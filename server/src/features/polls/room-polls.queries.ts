import type { Poll, Tally } from '@sentiers/shared/polls/schema.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import { presentTally } from './polls.presenter.ts';
import { presentPollsFor } from './polls.queries.ts';
import { type TallyDoc, TallyModel } from './tallies.model.ts';

/** A poll as its readers have it, and what was counted in each of its rounds. */
export interface PollWithTallies {
  poll: Poll;
  tallies: { tally: Tally; countedAt: Date }[];
}

/** The polls that were opened in a conversation, as readers have them; without asking who reads it. */
export async function loadPollsWithTallies(conversationId: string): Promise<PollWithTallies[]> {
  const opened = { conversationId, state: { $in: ['open' as const, 'closed' as const] } };
  const [polls, counted] = await Promise.all([
    PollModel.find(opened).sort({ createdAt: 1 }).lean<PollDoc[]>(),
    TallyModel.find({ conversationId }).sort({ round: 1 }).lean<TallyDoc[]>(),
  ]);
  const presented = await presentPollsFor('readers', polls);
  return presented.map((poll) => ({
    poll,
    tallies: counted
      .filter(({ pollId }) => pollId === poll.id)
      .map((tally) => ({ tally: presentTally(tally, 'readers'), countedAt: tally.countedAt })),
  }));
}
