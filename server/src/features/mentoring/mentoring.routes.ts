import { signedIn } from '../../platform/http/procedures.ts';
import { confirmMentor } from './confirming.service.ts';
import { loadDesk, loadMine, proposeMentors } from './mentoring.queries.ts';
import { removeOffer, saveOffer } from './offers.service.ts';
import { askMentor, withdrawRequest } from './requests.service.ts';
import { saveWeights } from './weights.service.ts';

export const mentoringRouter = {
  mine: signedIn.mentoring.mine.handler(({ context }) => loadMine(context.actor)),
  saveOffer: signedIn.mentoring.saveOffer.handler(({ context, input }) => saveOffer(context.actor, input)),
  removeOffer: signedIn.mentoring.removeOffer.handler(async ({ context, input }) => {
    await removeOffer(context.actor, input.personId);
    return {};
  }),
  ask: signedIn.mentoring.ask.handler(({ context, input }) => askMentor(context.actor, input)),
  withdraw: signedIn.mentoring.withdraw.handler(async ({ context, input }) => {
    await withdrawRequest(context.actor, input.requestId);
    return {};
  }),
  desk: signedIn.mentoring.desk.handler(({ context, input }) => loadDesk(context.actor, input.cohortId)),
  saveWeights: signedIn.mentoring.saveWeights.handler(({ context, input }) =>
    saveWeights(context.actor, input),
  ),
  propose: signedIn.mentoring.propose.handler(({ context, input }) =>
    proposeMentors(context.actor, input.cohortId),
  ),
  confirm: signedIn.mentoring.confirm.handler(({ context, input }) => confirmMentor(context.actor, input)),
};
