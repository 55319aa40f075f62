import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const comparisonsRouter = {
  list: signedIn.comparisons.list.handler(missing),
  create: signedIn.comparisons.create.handler(missing),
  get: signedIn.comparisons.get.handler(missing),
  update: signedIn.comparisons.update.handler(missing),
  remove: signedIn.comparisons.remove.handler(missing),
};
