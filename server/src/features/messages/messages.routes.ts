import { signedIn } from '../../platform/http/procedures.ts';
import { deleteMessage, editMessage, setReaction, withdrawMessage } from './messages.editing.ts';
import { setMark } from './messages.marking.ts';
import { hideMessage, restoreMessage } from './messages.moderation.ts';
import { moveMessages } from './messages.moving.ts';
import { getMessage, listMessages, listRevisions } from './messages.queries.ts';
import { moveBack } from './messages.returning.ts';
import { postMessage } from './messages.service.ts';
import { listMovements } from './movements.queries.ts';

export const messagesRouter = {
  post: signedIn.messages.post.handler(async ({ input, context }) => {
    const { repeated, message } = await postMessage(context.actor, input);
    return repeated ? { status: 200, body: message } : { status: 201, body: message };
  }),
  list: signedIn.messages.list.handler(({ input, context }) => listMessages(context.actor, input)),
  get: signedIn.messages.get.handler(({ input, context }) => getMessage(context.actor, input.messageId)),
  edit: signedIn.messages.edit.handler(({ input, context }) => editMessage(context.actor, input)),
  delete: signedIn.messages.delete.handler(({ input, context }) =>
    deleteMessage(context.actor, input.messageId),
  ),
  setReaction: signedIn.messages.setReaction.handler(({ input, context }) =>
    setReaction(context.actor, input),
  ),
  setMark: signedIn.messages.setMark.handler(({ input, context }) => setMark(context.actor, input)),
  revisions: signedIn.messages.revisions.handler(async ({ input, context }) => ({
    items: await listRevisions(context.actor, input.messageId),
  })),
  withdraw: signedIn.messages.withdraw.handler(({ input, context }) => withdrawMessage(context.actor, input)),
  hide: signedIn.messages.hide.handler(({ input, context }) => hideMessage(context.actor, input)),
  restore: signedIn.messages.restore.handler(({ input, context }) =>
    restoreMessage(context.actor, input.messageId),
  ),
  move: signedIn.messages.move.handler(({ input, context }) => moveMessages(context.actor, input)),
  moveBack: signedIn.messages.moveBack.handler(({ input, context }) => moveBack(context.actor, input)),
  moves: signedIn.messages.moves.handler(({ input, context }) =>
    listMovements(context.actor, input.conversationId),
  ),
};
