import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const experienceWritingRouter = {
  create: signedIn.experiences.create.handler(missing),
  draft: signedIn.experiences.draft.handler(missing),
  saveHead: signedIn.experiences.saveHead.handler(missing),
  saveSection: signedIn.experiences.saveSection.handler(missing),
  addSection: signedIn.experiences.addSection.handler(missing),
  removeSection: signedIn.experiences.removeSection.handler(missing),
  saveIdentity: signedIn.experiences.saveIdentity.handler(missing),
  setAuthors: signedIn.experiences.setAuthors.handler(missing),
  leave: signedIn.experiences.leave.handler(missing),
  discard: signedIn.experiences.discard.handler(missing),
  mine: signedIn.experiences.mine.handler(missing),
};
