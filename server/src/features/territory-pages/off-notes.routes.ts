import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const offNotesRouter = {
  write: signedIn.offNotes.write.handler(missing),
  update: signedIn.offNotes.update.handler(missing),
  remove: signedIn.offNotes.remove.handler(missing),
};
