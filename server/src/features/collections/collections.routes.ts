import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const collectionsRouter = {
  list: signedIn.collections.list.handler(missing),
  get: signedIn.collections.get.handler(missing),
  create: signedIn.collections.create.handler(missing),
  update: signedIn.collections.update.handler(missing),
  remove: signedIn.collections.remove.handler(missing),
  setItem: signedIn.collections.setItem.handler(missing),
  order: signedIn.collections.order.handler(missing),
};
