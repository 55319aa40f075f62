import { signedIn } from '../../platform/http/procedures.ts';
import { register, unregister } from './registrations.service.ts';
import { removeSeminar } from './removing.service.ts';
import { loadRosterSheet } from './roster-sheet.queries.ts';
import { listSeminars, loadRoster, loadSeminar } from './seminars.queries.ts';
import { announceSeminar, cancelSeminar, createSeminar, updateSeminar } from './seminars.service.ts';

export const seminarsRouter = {
  list: signedIn.seminars.list.handler(({ input, context }) => listSeminars(context.actor, input)),
  create: signedIn.seminars.create.handler(({ input, context }) => createSeminar(context.actor, input)),
  get: signedIn.seminars.get.handler(({ input, context }) => loadSeminar(context.actor, input.seminarId)),
  update: signedIn.seminars.update.handler(({ input, context }) => updateSeminar(context.actor, input)),
  remove: signedIn.seminars.remove.handler(({ input, context }) =>
    removeSeminar(context.actor, input.seminarId),
  ),
  announce: signedIn.seminars.announce.handler(({ input, context }) =>
    announceSeminar(context.actor, input.seminarId),
  ),
  cancel: signedIn.seminars.cancel.handler(({ input, context }) => cancelSeminar(context.actor, input)),
  register: signedIn.seminars.register.handler(({ input, context }) =>
    register(context.actor, input.seminarId),
  ),
  unregister: signedIn.seminars.unregister.handler(({ input, context }) =>
    unregister(context.actor, input.seminarId),
  ),
  rosterSheet: signedIn.seminars.rosterSheet.handler(({ input, context }) =>
    loadRosterSheet(context.actor, input),
  ),
  roster: signedIn.seminars.roster.handler(({ input, context }) =>
    loadRoster(context.actor, input.seminarId),
  ),
};
