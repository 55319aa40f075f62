import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const territoryPagesRouter = {
  get: signedIn.territories.get.handler(missing),
};
