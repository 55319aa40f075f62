import { AppError } from '@sentiers/shared/errors.ts';
import { anyone, signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const introductionsRouter = {
  mine: signedIn.introductions.mine.handler(missing),
  toQualify: signedIn.introductions.toQualify.handler(missing),
  toAnswer: signedIn.introductions.toAnswer.handler(missing),
  ask: signedIn.introductions.ask.handler(missing),
  get: signedIn.introductions.get.handler(missing),
  edit: signedIn.introductions.edit.handler(missing),
  withdraw: signedIn.introductions.withdraw.handler(missing),
  reword: signedIn.introductions.reword.handler(missing),
  agree: signedIn.introductions.agree.handler(missing),
  candidates: signedIn.introductions.candidates.handler(missing),
  send: signedIn.introductions.send.handler(missing),
  decline: signedIn.introductions.decline.handler(missing),
  answer: signedIn.introductions.answer.handler(missing),
  sayHelped: signedIn.introductions.sayHelped.handler(missing),
  gaps: signedIn.introductions.gaps.handler(missing),
  inspectLink: anyone.introductions.inspectLink.handler(missing),
  answerByLink: anyone.introductions.answerByLink.handler(missing),
};
