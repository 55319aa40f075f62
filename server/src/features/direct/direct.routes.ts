import { signedIn } from '../../platform/http/procedures.ts';
import { listDirect } from './direct.queries.ts';
import { leaveDirect, openDirect } from './direct.service.ts';

export const directRouter = {
  open: signedIn.direct.open.handler(({ input, context }) => openDirect(context.actor, input)),
  list: signedIn.direct.list.handler(({ input, context }) => listDirect(context.actor, input)),
  leave: signedIn.direct.leave.handler(async ({ input, context }) => {
    await leaveDirect(context.actor, input.conversationId);
    return { left: true };
  }),
};
