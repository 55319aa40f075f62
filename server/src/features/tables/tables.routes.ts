import { signedIn } from '../../platform/http/procedures.ts';
import { leaveTable, sitAtTable } from './tables.service.ts';

export const tablesRouter = {
  sit: signedIn.tables.sit.handler(({ input, context }) => sitAtTable(context.actor, input)),
  leave: signedIn.tables.leave.handler(({ input, context }) => leaveTable(context.actor, input.roomId)),
};
