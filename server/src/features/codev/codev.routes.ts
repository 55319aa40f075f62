import { signedIn } from '../../platform/http/procedures.ts';
import { listSheets, loadSheet } from './codev.queries.ts';
import { addTime, commitTo, moveCodev, setStopped, startCodev, writeText } from './codev.service.ts';

export const codevRouter = {
  start: signedIn.codev.start.handler(({ input, context }) => startCodev(context.actor, input)),
  move: signedIn.codev.move.handler(({ input, context }) => moveCodev(context.actor, input)),
  addTime: signedIn.codev.addTime.handler(({ input, context }) => addTime(context.actor, input)),
  setStopped: signedIn.codev.setStopped.handler(({ input, context }) => setStopped(context.actor, input)),
  write: signedIn.codev.write.handler(({ input, context }) => writeText(context.actor, input)),
  commit: signedIn.codev.commit.handler(({ input, context }) => commitTo(context.actor, input)),
  sheet: signedIn.codev.sheet.handler(({ input, context }) => loadSheet(context.actor, input)),
  sheets: signedIn.codev.sheets.handler(({ context }) => listSheets(context.actor)),
};
