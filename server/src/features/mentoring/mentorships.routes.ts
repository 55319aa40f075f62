import { signedIn } from '../../platform/http/procedures.ts';
import { answerMentorship } from './answering.service.ts';
import { addMeeting, cancelMeeting, noteMeeting, updateMeeting } from './meetings.service.ts';
import { loadMentorship } from './mentorships.queries.ts';
import { agree, closeMentorship, saveAgreement, setPaused } from './mentorships.service.ts';

const { mentorships } = signedIn;

export const mentorshipsRouter = {
  get: mentorships.get.handler(({ context, input }) => loadMentorship(context.actor, input.mentorshipId)),
  answer: mentorships.answer.handler(({ context, input }) => answerMentorship(context.actor, input)),
  saveAgreement: mentorships.saveAgreement.handler(({ context, input }) =>
    saveAgreement(context.actor, input),
  ),
  agree: mentorships.agree.handler(({ context, input }) => agree(context.actor, input)),
  setPaused: mentorships.setPaused.handler(({ context, input }) => setPaused(context.actor, input)),
  addMeeting: mentorships.addMeeting.handler(({ context, input }) => addMeeting(context.actor, input)),
  updateMeeting: mentorships.updateMeeting.handler(({ context, input }) =>
    updateMeeting(context.actor, input),
  ),
  cancelMeeting: mentorships.cancelMeeting.handler(({ context, input }) =>
    cancelMeeting(context.actor, input),
  ),
  noteMeeting: mentorships.noteMeeting.handler(({ context, input }) => noteMeeting(context.actor, input)),
  close: mentorships.close.handler(({ context, input }) => closeMentorship(context.actor, input)),
};
