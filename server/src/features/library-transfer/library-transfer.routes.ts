import { signedIn } from '../../platform/http/procedures.ts';
import { checkImport } from './checking.service.ts';
import { runImport } from './running.service.ts';

export const libraryTransferRouter = {
  checkImport: signedIn.library.checkImport.handler(({ context, input }) =>
    checkImport(context.actor, input),
  ),
  runImport: signedIn.library.runImport.handler(({ context, input }) =>
    runImport(context.actor, input.importId),
  ),
};
