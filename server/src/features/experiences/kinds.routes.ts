import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const experienceKindsRouter = {
  list: signedIn.experienceKinds.list.handler(missing),
  create: signedIn.experienceKinds.create.handler(missing),
  update: signedIn.experienceKinds.update.handler(missing),
  setArchived: signedIn.experienceKinds.setArchived.handler(missing),
  order: signedIn.experienceKinds.order.handler(missing),
};
