import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const experienceUsingRouter = {
  comments: signedIn.experiences.comments.handler(missing),
  setUseful: signedIn.experiences.setUseful.handler(missing),
};
