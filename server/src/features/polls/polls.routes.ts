import { signedIn } from '../../platform/http/procedures.ts';
import { listMine, listVoters } from './polls.queries.ts';
import {
  askAgain,
  closePoll,
  createPoll,
  hideAnswer,
  openPoll,
  removePoll,
  showResults,
  updatePoll,
} from './polls.service.ts';
import { unvote, vote } from './voting.service.ts';

export const pollsRouter = {
  create: signedIn.polls.create.handler(async ({ input, context }) => {
    const { repeated, poll } = await createPoll(context.actor, input);
    return repeated ? { status: 200, body: poll } : { status: 201, body: poll };
  }),
  update: signedIn.polls.update.handler(({ input, context }) => updatePoll(context.actor, input)),
  remove: signedIn.polls.remove.handler(async ({ input: { pollId }, context }) => {
    await removePoll(context.actor, pollId);
    return { pollId };
  }),
  open: signedIn.polls.open.handler(({ input, context }) => openPoll(context.actor, input.pollId)),
  close: signedIn.polls.close.handler(({ input, context }) => closePoll(context.actor, input.pollId)),
  show: signedIn.polls.show.handler(({ input, context }) => showResults(context.actor, input)),
  again: signedIn.polls.again.handler(({ input, context }) => askAgain(context.actor, input.pollId)),
  vote: signedIn.polls.vote.handler(({ input, context }) => vote(context.actor, input)),
  unvote: signedIn.polls.unvote.handler(({ input, context }) => unvote(context.actor, input)),
  mine: signedIn.polls.mine.handler(({ input, context }) => listMine(context.actor, input.conversationId)),
  voters: signedIn.polls.voters.handler(async ({ input, context }) => ({
    items: await listVoters(context.actor, input),
  })),
  hideAnswer: signedIn.polls.hideAnswer.handler(({ input, context }) => hideAnswer(context.actor, input)),
};
