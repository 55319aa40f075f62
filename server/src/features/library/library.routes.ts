import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const libraryFindRouter = {
  find: signedIn.library.find.handler(missing),
  near: signedIn.library.near.handler(missing),
};
