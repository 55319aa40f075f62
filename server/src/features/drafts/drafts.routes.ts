import { signedIn } from '../../platform/http/procedures.ts';
import { listDrafts } from './drafts.queries.ts';
import { discardDraft, putDraft } from './drafts.service.ts';

export const draftsRouter = {
  list: signedIn.drafts.list.handler(async ({ context }) => ({ items: await listDrafts(context.actor) })),
  put: signedIn.drafts.put.handler(({ input, context }) => putDraft(context.actor, input)),
  discard: signedIn.drafts.discard.handler(({ input, context }) => discardDraft(context.actor, input)),
};
