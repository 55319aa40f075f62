import { signedIn } from '../../platform/http/procedures.ts';
import {
  answer,
  approve,
  dismiss,
  edit,
  merge,
  reopen,
  restore,
  setMark,
  unmerge,
} from './room-questions.moderation.ts';
import { listMine } from './room-questions.queries.ts';
import { ask, withdraw } from './room-questions.service.ts';
import { vote } from './voting.service.ts';

const routes = signedIn.roomQuestions;

export const roomQuestionsRouter = {
  ask: routes.ask.handler(async ({ input, context }) => {
    const { repeated, question } = await ask(context.actor, input);
    return repeated ? { status: 200, body: question } : { status: 201, body: question };
  }),
  mine: routes.mine.handler(({ input, context }) => listMine(context.actor, input.roomId)),
  vote: routes.vote.handler(({ input, context }) => vote(context.actor, input)),
  withdraw: routes.withdraw.handler(({ input, context }) => withdraw(context.actor, input.questionId)),
  approve: routes.approve.handler(({ input, context }) => approve(context.actor, input.questionId)),
  edit: routes.edit.handler(({ input, context }) => edit(context.actor, input)),
  dismiss: routes.dismiss.handler(({ input, context }) => dismiss(context.actor, input.questionId)),
  restore: routes.restore.handler(({ input, context }) => restore(context.actor, input.questionId)),
  answer: routes.answer.handler(({ input, context }) => answer(context.actor, input)),
  reopen: routes.reopen.handler(({ input, context }) => reopen(context.actor, input.questionId)),
  merge: routes.merge.handler(({ input, context }) => merge(context.actor, input)),
  unmerge: routes.unmerge.handler(({ input, context }) => unmerge(context.actor, input.questionId)),
  setMark: routes.setMark.handler(({ input, context }) => setMark(context.actor, input)),
};
