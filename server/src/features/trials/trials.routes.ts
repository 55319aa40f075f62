import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const trialsRouter = {
  list: signedIn.trials.list.handler(missing),
  mine: signedIn.trials.mine.handler(missing),
  declare: signedIn.trials.declare.handler(missing),
  update: signedIn.trials.update.handler(missing),
  remove: signedIn.trials.remove.handler(missing),
};
