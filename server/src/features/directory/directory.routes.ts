import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const directoryRouter = {
  find: signedIn.directory.find.handler(missing),
  ofPerson: signedIn.directory.ofPerson.handler(missing),
  mine: signedIn.directory.mine.handler(missing),
  save: signedIn.directory.save.handler(missing),
};
