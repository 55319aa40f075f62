import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const milestonesRouter = {
  list: signedIn.milestones.list.handler(missing),
  create: signedIn.milestones.create.handler(missing),
  update: signedIn.milestones.update.handler(missing),
  setArchived: signedIn.milestones.setArchived.handler(missing),
  order: signedIn.milestones.order.handler(missing),
};
