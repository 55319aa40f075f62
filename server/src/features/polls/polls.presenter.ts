import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { foldAnswer } from '@sentiers/shared/polls/rules.ts';
import type { Poll, Result, Tally } from '@sentiers/shared/polls/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { PollDoc } from './polls.model.ts';
import type { TallyDoc } from './tallies.model.ts';

/** A poll, the same for everyone who reads it. */
export function presentPoll(poll: PollDoc, people: ReadonlyMap<string, PersonSummary>): Poll {
  return {
    kind: 'poll',
    id: poll._id,
    version: poll.version,
    conversationId: poll.conversationId,
    author: summaryOf(people, poll.authorId),
    question: poll.question,
    form: poll.form,
    anonymous: poll.anonymous,
    resultsHidden: poll.resultsHidden,
    state: poll.state,
    round: poll.round,
    shown: poll.shown,
    revision: poll.revision,
    createdAt: poll.createdAt.toISOString(),
    openedAt: poll.openedAt?.toISOString() ?? null,
    closedAt: poll.closedAt?.toISOString() ?? null,
  };
}

/** Whether an audience may know of it: what is prepared, or was put aside, is no one's but those who animate a room. */
export function isToldTo(audience: Audience, { state, inRoom }: PollDoc): boolean {
  return state === 'open' || state === 'closed' || (inRoom && audience === 'moderators');
}

/** A tally: as long as it is not shown, readers know how many voted. Hidden words are moderators' alone. */
export function presentTally(tally: TallyDoc, audience: Audience): Tally {
  const { byPerson, byTable } = tally.results;
  const hidden = new Set(tally.hidden);
  const told = (result: Result) => withHidden(result, hidden, audience);
  return {
    kind: 'tally',
    id: tally._id,
    version: tally.version,
    conversationId: tally.conversationId,
    pollId: tally.pollId,
    round: tally.round,
    voters: tally.voters,
    results:
      tally.shown || audience === 'moderators'
        ? { byPerson: told(byPerson), byTable: byTable && told(byTable) }
        : null,
  };
}

function withHidden(result: Result, hidden: ReadonlySet<string>, audience: Audience): Result {
  if (!('answers' in result) || hidden.size === 0) return result;
  const answers = result.answers
    .map((answer) => ({ ...answer, hidden: hidden.has(foldAnswer(answer.text)) }))
    .filter((answer) => audience === 'moderators' || !answer.hidden);
  return { ...result, answers };
}
