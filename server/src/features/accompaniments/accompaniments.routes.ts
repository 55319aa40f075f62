import { signedIn } from '../../platform/http/procedures.ts';
import { endAccompaniment, setNextStep } from './accompaniments.service.ts';
import { listCountsOfCohort } from './counts.queries.ts';
import { answerHandover, askHandover, withdrawHandover } from './handovers.service.ts';
import { addMeeting, cancelMeeting, updateMeeting } from './meetings.service.ts';
import { addEntry, editEntry, removeEntry } from './notebook.service.ts';
import { openAccompaniment } from './opening.service.ts';
import { getAccompaniment, listOwnAccompaniments } from './reading.queries.ts';

const { accompaniments } = signedIn;

export const accompanimentsRouter = {
  mine: accompaniments.mine.handler(async ({ context }) => ({
    items: await listOwnAccompaniments(context.actor),
  })),
  ofCohort: accompaniments.ofCohort.handler(async ({ input, context }) => ({
    items: await listCountsOfCohort(context.actor, input.cohortId),
  })),
  open: accompaniments.open.handler(({ input, context }) => openAccompaniment(context.actor, input)),
  get: accompaniments.get.handler(({ input, context }) =>
    getAccompaniment(context.actor, input.accompanimentId),
  ),
  setNextStep: accompaniments.setNextStep.handler(({ input, context }) => setNextStep(context.actor, input)),
  addEntry: accompaniments.addEntry.handler(({ input, context }) => addEntry(context.actor, input)),
  editEntry: accompaniments.editEntry.handler(({ input, context }) => editEntry(context.actor, input)),
  removeEntry: accompaniments.removeEntry.handler(({ input, context }) => removeEntry(context.actor, input)),
  addMeeting: accompaniments.addMeeting.handler(({ input, context }) => addMeeting(context.actor, input)),
  updateMeeting: accompaniments.updateMeeting.handler(({ input, context }) =>
    updateMeeting(context.actor, input),
  ),
  cancelMeeting: accompaniments.cancelMeeting.handler(({ input, context }) =>
    cancelMeeting(context.actor, input),
  ),
  askHandover: accompaniments.askHandover.handler(({ input, context }) => askHandover(context.actor, input)),
  answerHandover: accompaniments.answerHandover.handler(({ input, context }) =>
    answerHandover(context.actor, input),
  ),
  withdrawHandover: accompaniments.withdrawHandover.handler(({ input, context }) =>
    withdrawHandover(context.actor, input),
  ),
  end: accompaniments.end.handler(({ input, context }) =>
    endAccompaniment(context.actor, input.accompanimentId),
  ),
};
