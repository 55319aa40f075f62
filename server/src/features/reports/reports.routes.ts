import { signedIn } from '../../platform/http/procedures.ts';
import { listReports } from './reports.queries.ts';
import { closeReport, createReport } from './reports.service.ts';

export const reportsRouter = {
  create: signedIn.reports.create.handler(({ input, context }) => createReport(context.actor, input)),
  list: signedIn.reports.list.handler(({ input, context }) => listReports(context.actor, input)),
  close: signedIn.reports.close.handler(({ input, context }) => closeReport(context.actor, input)),
};
