import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';
import { getArticle } from './articles.queries.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const experiencePublishingRouter = {
  get: signedIn.experiences.get.handler(({ input, context }) =>
    getArticle(context.actor, input.experienceId),
  ),
  editions: signedIn.experiences.editions.handler(missing),
  differences: signedIn.experiences.differences.handler(missing),
  preview: signedIn.experiences.preview.handler(missing),
  askReview: signedIn.experiences.askReview.handler(missing),
  endReview: signedIn.experiences.endReview.handler(missing),
  addNote: signedIn.experiences.addNote.handler(missing),
  replyToNote: signedIn.experiences.replyToNote.handler(missing),
  setNoteResolved: signedIn.experiences.setNoteResolved.handler(missing),
  removeNote: signedIn.experiences.removeNote.handler(missing),
  agree: signedIn.experiences.agree.handler(missing),
  asked: signedIn.experiences.asked.handler(missing),
  publish: signedIn.experiences.publish.handler(missing),
  withdraw: signedIn.experiences.withdraw.handler(missing),
};
