import { anyone, signedIn } from '../../platform/http/procedures.ts';
import { answerByLink, answerIntroduction, sayWhetherItHelped } from './answering.service.ts';
import { agreeToWording, askIntroduction, editIntroduction, withdrawIntroduction } from './asking.service.ts';
import { listCandidates } from './candidates.queries.ts';
import { listGaps } from './gaps.queries.ts';
import { listOwn, listToAnswer, listToQualify, loadIntroduction } from './introductions.queries.ts';
import { inspectIntroduction } from './linked.queries.ts';
import { declineIntroduction, rewordIntroduction, sendIntroduction } from './qualifying.service.ts';

const { introductions } = signedIn;

export const introductionsRouter = {
  mine: introductions.mine.handler(({ context }) => listOwn(context.actor)),
  toQualify: introductions.toQualify.handler(async ({ context }) => ({
    items: await listToQualify(context.actor),
  })),
  toAnswer: introductions.toAnswer.handler(async ({ context }) => ({
    items: await listToAnswer(context.actor),
  })),
  ask: introductions.ask.handler(({ input, context }) => askIntroduction(context.actor, input)),
  get: introductions.get.handler(({ input, context }) =>
    loadIntroduction(context.actor, input.introductionId),
  ),
  edit: introductions.edit.handler(({ input, context }) => editIntroduction(context.actor, input)),
  withdraw: introductions.withdraw.handler(({ input, context }) =>
    withdrawIntroduction(context.actor, input.introductionId),
  ),
  reword: introductions.reword.handler(({ input, context }) => rewordIntroduction(context.actor, input)),
  agree: introductions.agree.handler(({ input, context }) => agreeToWording(context.actor, input)),
  candidates: introductions.candidates.handler(({ input, context }) =>
    listCandidates(context.actor, input.introductionId),
  ),
  send: introductions.send.handler(({ input, context }) => sendIntroduction(context.actor, input)),
  decline: introductions.decline.handler(({ input, context }) => declineIntroduction(context.actor, input)),
  answer: introductions.answer.handler(({ input, context }) => answerIntroduction(context.actor, input)),
  sayHelped: introductions.sayHelped.handler(({ input, context }) =>
    sayWhetherItHelped(context.actor, input),
  ),
  gaps: introductions.gaps.handler(async ({ input, context }) => ({
    items: await listGaps(context.actor, input.cohortId),
  })),
  inspectLink: anyone.introductions.inspectLink.handler(({ input }) => inspectIntroduction(input.token)),
  answerByLink: anyone.introductions.answerByLink.handler(({ input }) => answerByLink(input)),
};
