import { signedIn } from '../../platform/http/procedures.ts';
import { loadAcknowledgements } from './acknowledgements.queries.ts';
import { acknowledge, askAcknowledgement, remindAcknowledgement } from './acknowledgements.service.ts';
import { acceptAnswer } from './answers.service.ts';
import { listOpportunities } from './opportunities.queries.ts';
import { setOpportunity } from './opportunities.service.ts';
import { setPinned } from './pins.service.ts';
import { listFollowedThreads, listThreads } from './thread-lists.queries.ts';
import { moveThread } from './threads.moving.ts';
import { loadThread } from './threads.queries.ts';
import { createThread, inviteToThread, renameThread, setClosed } from './threads.service.ts';
import { listUnanswered } from './unanswered.queries.ts';

export const threadsRouter = {
  list: signedIn.threads.list.handler(({ input, context }) => listThreads(context.actor, input)),
  create: signedIn.threads.create.handler(async ({ input, context }) => {
    const { repeated, thread } = await createThread(context.actor, input);
    return repeated ? { status: 200, body: thread } : { status: 201, body: thread };
  }),
  get: signedIn.threads.get.handler(({ input, context }) => loadThread(context.actor, input.threadId)),
  rename: signedIn.threads.rename.handler(({ input, context }) => renameThread(context.actor, input)),
  setClosed: signedIn.threads.setClosed.handler(({ input, context }) => setClosed(context.actor, input)),
  move: signedIn.threads.move.handler(({ input, context }) => moveThread(context.actor, input)),
  acceptAnswer: signedIn.threads.acceptAnswer.handler(({ input, context }) =>
    acceptAnswer(context.actor, input),
  ),
  setOpportunity: signedIn.threads.setOpportunity.handler(({ input, context }) =>
    setOpportunity(context.actor, input),
  ),
  listOpportunities: signedIn.threads.listOpportunities.handler(async ({ input, context }) => ({
    items: await listOpportunities(context.actor, input),
  })),
  setPinned: signedIn.threads.setPinned.handler(({ input, context }) => setPinned(context.actor, input)),
  askAcknowledgement: signedIn.threads.askAcknowledgement.handler(({ input, context }) =>
    askAcknowledgement(context.actor, input),
  ),
  acknowledge: signedIn.threads.acknowledge.handler(({ input, context }) =>
    acknowledge(context.actor, input.threadId),
  ),
  acknowledgements: signedIn.threads.acknowledgements.handler(({ input, context }) =>
    loadAcknowledgements(context.actor, input.threadId),
  ),
  remindAcknowledgement: signedIn.threads.remindAcknowledgement.handler(({ input, context }) =>
    remindAcknowledgement(context.actor, input.threadId),
  ),
  invite: signedIn.threads.invite.handler(({ input, context }) => inviteToThread(context.actor, input)),
  listUnanswered: signedIn.threads.listUnanswered.handler(({ input, context }) =>
    listUnanswered(context.actor, input),
  ),
  listFollowed: signedIn.threads.listFollowed.handler(({ input, context }) =>
    listFollowedThreads(context.actor, input),
  ),
};
