import { signedIn } from '../../platform/http/procedures.ts';
import { listOwnTrials, listTrialsOf } from './trials.queries.ts';
import { declareTrial, removeTrial, updateTrial } from './trials.service.ts';

export const trialsRouter = {
  list: signedIn.trials.list.handler(({ context, input }) => listTrialsOf(context.actor, input.experienceId)),
  mine: signedIn.trials.mine.handler(async ({ context }) => ({ items: await listOwnTrials(context.actor) })),
  declare: signedIn.trials.declare.handler(({ context, input }) => declareTrial(context.actor, input)),
  update: signedIn.trials.update.handler(({ context, input }) => updateTrial(context.actor, input)),
  remove: signedIn.trials.remove.handler(async ({ context, input }) => {
    await removeTrial(context.actor, input.trialId);
    return {};
  }),
};
