import { signedIn } from '../../platform/http/procedures.ts';
import { markAllDone, setManyDone } from './all-done.service.ts';
import { listGroups } from './groups.queries.ts';
import { countBadges, listNotices, loadMyChanges } from './inbox.queries.ts';
import { setNoticeDone } from './inbox.service.ts';

export const inboxRouter = {
  list: signedIn.inbox.list.handler(({ input, context }) => listNotices(context.actor, input)),
  groups: signedIn.inbox.groups.handler(({ input, context }) => listGroups(context.actor, input)),
  markAllDone: signedIn.inbox.markAllDone.handler(({ input, context }) => markAllDone(context.actor, input)),
  setManyDone: signedIn.inbox.setManyDone.handler(({ input, context }) => setManyDone(context.actor, input)),
  setDone: signedIn.inbox.setDone.handler(({ input, context }) => setNoticeDone(context.actor, input)),
  badges: signedIn.inbox.badges.handler(({ context }) => countBadges(context.actor)),
  changes: signedIn.inbox.changes.handler(({ input, context }) => loadMyChanges(context.actor, input)),
};
