import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const trailMapRouter = {
  get: signedIn.trailMap.get.handler(missing),
};
