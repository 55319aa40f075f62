import { AppError } from '@sentiers/shared/errors.ts';
import { anyone, signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const commitmentsRouter = {
  mine: signedIn.commitments.mine.handler(missing),
  board: signedIn.commitments.board.handler(missing),
  make: signedIn.commitments.make.handler(missing),
  get: signedIn.commitments.get.handler(missing),
  update: signedIn.commitments.update.handler(missing),
  checkIn: signedIn.commitments.checkIn.handler(missing),
  remove: signedIn.commitments.remove.handler(missing),
  help: signedIn.commitments.help.handler(missing),
  inspectLink: anyone.commitments.inspectLink.handler(missing),
  checkInByLink: anyone.commitments.checkInByLink.handler(missing),
};
