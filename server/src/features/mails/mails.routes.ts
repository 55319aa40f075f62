import { anyone, signedIn } from '../../platform/http/procedures.ts';
import {
  applyStop,
  inspectStop,
  loadMySettings,
  setThreadStopped,
  updateMySettings,
} from './mails.service.ts';

export const mailsRouter = {
  settings: signedIn.mails.settings.handler(({ context }) => loadMySettings(context.actor)),
  updateSettings: signedIn.mails.updateSettings.handler(({ input, context }) =>
    updateMySettings(context.actor, input),
  ),
  setThreadStopped: signedIn.mails.setThreadStopped.handler(({ input, context }) =>
    setThreadStopped(context.actor, input),
  ),
  inspectStop: anyone.mails.inspectStop.handler(({ input }) => inspectStop(input.token)),
  stop: anyone.mails.stop.handler(({ input }) => applyStop(input.token, input.stopped)),
};
