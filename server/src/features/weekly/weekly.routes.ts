import { signedIn } from '../../platform/http/procedures.ts';
import { loadWeeklyPage } from './weekly.queries.ts';
import { prepareNow, saveWords, sendNow, updateSettings } from './weekly.service.ts';

export const weeklyRouter = {
  get: signedIn.weekly.get.handler(({ input, context }) => loadWeeklyPage(context.actor, input.cohortId)),
  prepare: signedIn.weekly.prepare.handler(({ input, context }) => prepareNow(context.actor, input.cohortId)),
  save: signedIn.weekly.save.handler(({ input, context }) => saveWords(context.actor, input)),
  send: signedIn.weekly.send.handler(({ input, context }) => sendNow(context.actor, input)),
  updateSettings: signedIn.weekly.updateSettings.handler(({ input, context }) =>
    updateSettings(context.actor, input),
  ),
};
