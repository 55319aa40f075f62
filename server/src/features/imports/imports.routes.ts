import { signedIn } from '../../platform/http/procedures.ts';
import { listImports, loadConsent } from './imports.queries.ts';
import { answerConsent, beginImport, discardImport, setAuthor } from './imports.service.ts';
import { publishImport } from './publishing.ts';

export const importsRouter = {
  listOfChannel: signedIn.imports.listOfChannel.handler(({ input, context }) =>
    listImports(context.actor, input.channelId),
  ),
  begin: signedIn.imports.begin.handler(({ input, context }) => beginImport(context.actor, input)),
  setAuthor: signedIn.imports.setAuthor.handler(({ input, context }) => setAuthor(context.actor, input)),
  publish: signedIn.imports.publish.handler(({ input, context }) => publishImport(context.actor, input)),
  discard: signedIn.imports.discard.handler(({ input, context }) =>
    discardImport(context.actor, input.importId),
  ),
  consent: signedIn.imports.consent.handler(({ input, context }) =>
    loadConsent(context.actor, input.importId),
  ),
  answer: signedIn.imports.answer.handler(({ input, context }) => answerConsent(context.actor, input)),
};
