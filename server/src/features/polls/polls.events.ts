import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEventRepeatable, worksWithin } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { onRightsDropped } from '../memberships/memberships.queries.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import { presentTally } from './polls.presenter.ts';
import { presentPollsFor } from './polls.queries.ts';
import { type TallyDoc, TallyModel } from './tallies.model.ts';
import { findUncounted, forgetWeights, tally } from './tallying.ts';
import { VoteModel } from './votes.model.ts';
import { tallies, votesInTurn } from './voting.lanes.ts';

const LOOK_EVERY_MS = 60_000;

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** No vote of this round is counted after. */
    'poll.closed': { pollId: string; round: number };
  }
}

/** What a conversation's journal carries of polls, and who counts them. Once, before the server starts. */
export function registerPolls(): void {
  registerEntity<PollDoc>({
    kind: 'poll',
    model: PollModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: (polls, audience) => presentPollsFor(audience, polls),
  });
  registerEntity<TallyDoc>({
    kind: 'tally',
    model: TallyModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: (docs, audience) => docs.map((doc) => presentTally(doc, audience)),
  });
  worksWithin(['poll.closed']);
  clearWithConversations(({ idsOf }, session) =>
    VoteModel.deleteMany({ pollId: { $in: [...idsOf('poll')] } }, { session }),
  );
  onDomainEventRepeatable('polls', ['poll.closed'], async (events) => {
    for (const { data } of events) {
      await tally(journal, data.pollId, data.round);
      await forgetWeights(data.pollId, data.round);
    }
  });
  // A removal is acknowledged once what was assembled under the old rights is written.
  onRightsDropped(() => votesInTurn.settled());
  defineRecurringJob('polls.look', LOOK_EVERY_MS, async () => {
    for (const { pollId, round } of await findUncounted()) tallies.soon(pollId, round);
  });
}

/** Resolves when the votes that were taken are written and told: before the journal stops. */
export async function settlePolls(): Promise<void> {
  await votesInTurn.settled();
  await tallies.settled();
}
