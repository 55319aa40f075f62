import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const accompanimentsRouter = {
  mine: signedIn.accompaniments.mine.handler(missing),
  ofCohort: signedIn.accompaniments.ofCohort.handler(missing),
  open: signedIn.accompaniments.open.handler(missing),
  get: signedIn.accompaniments.get.handler(missing),
  setNextStep: signedIn.accompaniments.setNextStep.handler(missing),
  addEntry: signedIn.accompaniments.addEntry.handler(missing),
  editEntry: signedIn.accompaniments.editEntry.handler(missing),
  removeEntry: signedIn.accompaniments.removeEntry.handler(missing),
  addMeeting: signedIn.accompaniments.addMeeting.handler(missing),
  updateMeeting: signedIn.accompaniments.updateMeeting.handler(missing),
  cancelMeeting: signedIn.accompaniments.cancelMeeting.handler(missing),
  askHandover: signedIn.accompaniments.askHandover.handler(missing),
  answerHandover: signedIn.accompaniments.answerHandover.handler(missing),
  end: signedIn.accompaniments.end.handler(missing),
};
