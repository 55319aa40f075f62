import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const mentoringRouter = {
  mine: signedIn.mentoring.mine.handler(missing),
  saveOffer: signedIn.mentoring.saveOffer.handler(missing),
  removeOffer: signedIn.mentoring.removeOffer.handler(missing),
  ask: signedIn.mentoring.ask.handler(missing),
  withdraw: signedIn.mentoring.withdraw.handler(missing),
  desk: signedIn.mentoring.desk.handler(missing),
  saveWeights: signedIn.mentoring.saveWeights.handler(missing),
  propose: signedIn.mentoring.propose.handler(missing),
  confirm: signedIn.mentoring.confirm.handler(missing),
};
