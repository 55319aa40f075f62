import { signedIn } from '../../platform/http/procedures.ts';
import { answerPassage } from './answering.service.ts';
import { openQuestion } from './opening-questions.service.ts';
import { arrangeRecap, publishRecap } from './publishing.service.ts';
import { loadDesk, loadMyWords, loadRecap } from './recaps.queries.ts';

const routes = signedIn.recaps;

export const recapsRouter = {
  get: routes.get.handler(({ input, context }) => loadRecap(context.actor, input.roomId)),
  mine: routes.mine.handler(({ input, context }) => loadMyWords(context.actor, input.roomId)),
  answer: routes.answer.handler(({ input, context }) => answerPassage(context.actor, input)),
  desk: routes.desk.handler(({ input, context }) => loadDesk(context.actor, input)),
  arrange: routes.arrange.handler(({ input, context }) => arrangeRecap(context.actor, input)),
  publish: routes.publish.handler(({ input, context }) => publishRecap(context.actor, input)),
  openQuestion: routes.openQuestion.handler(({ input, context }) => openQuestion(context.actor, input)),
};
