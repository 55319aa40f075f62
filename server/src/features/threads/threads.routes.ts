import { signedIn } from '../../platform/http/procedures.ts';
import { listFollowedThreads, listThreads } from './thread-lists.queries.ts';
import { moveThread } from './threads.moving.ts';
import { loadThread } from './threads.queries.ts';
import { createThread, inviteToThread, renameThread, setClosed } from './threads.service.ts';

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
  invite: signedIn.threads.invite.handler(({ input, context }) => inviteToThread(context.actor, input)),
  listFollowed: signedIn.threads.listFollowed.handler(({ input, context }) =>
    listFollowedThreads(context.actor, input),
  ),
};
