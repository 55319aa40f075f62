import { signedIn } from '../../platform/http/procedures.ts';
import { listReminders, listScheduled } from './later.queries.ts';
import { removeReminder, setReminder } from './reminders.service.ts';
import { cancelScheduled, readOwn, scheduleMessage, updateScheduled } from './scheduled.service.ts';
import { send } from './sending.ts';

export const scheduledRouter = {
  list: signedIn.scheduled.list.handler(async ({ context }) => ({
    items: await listScheduled(context.actor),
  })),
  create: signedIn.scheduled.create.handler(({ input, context }) => scheduleMessage(context.actor, input)),
  update: signedIn.scheduled.update.handler(({ input, context }) => updateScheduled(context.actor, input)),
  cancel: signedIn.scheduled.cancel.handler(({ input, context }) =>
    cancelScheduled(context.actor, input.scheduledId),
  ),
  send: signedIn.scheduled.send.handler(async ({ input, context }) =>
    send(await readOwn(context.actor, input.scheduledId)),
  ),
};

export const remindersRouter = {
  list: signedIn.reminders.list.handler(async ({ context }) => ({
    items: await listReminders(context.actor),
  })),
  set: signedIn.reminders.set.handler(({ input, context }) => setReminder(context.actor, input)),
  remove: signedIn.reminders.remove.handler(({ input, context }) =>
    removeReminder(context.actor, input.messageId),
  ),
};
