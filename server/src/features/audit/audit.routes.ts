import { signedIn } from '../../platform/http/procedures.ts';
import { listAudit } from './audit.queries.ts';

export const auditRouter = {
  list: signedIn.audit.list.handler(({ input, context }) => listAudit(context.actor, input)),
};
