import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const mentorshipsRouter = {
  get: signedIn.mentorships.get.handler(missing),
  answer: signedIn.mentorships.answer.handler(missing),
  saveAgreement: signedIn.mentorships.saveAgreement.handler(missing),
  agree: signedIn.mentorships.agree.handler(missing),
  setPaused: signedIn.mentorships.setPaused.handler(missing),
  addMeeting: signedIn.mentorships.addMeeting.handler(missing),
  updateMeeting: signedIn.mentorships.updateMeeting.handler(missing),
  cancelMeeting: signedIn.mentorships.cancelMeeting.handler(missing),
  noteMeeting: signedIn.mentorships.noteMeeting.handler(missing),
  close: signedIn.mentorships.close.handler(missing),
};
