import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const libraryTransferRouter = {
  checkImport: signedIn.library.checkImport.handler(missing),
  runImport: signedIn.library.runImport.handler(missing),
};
