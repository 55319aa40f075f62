import { signedIn } from '../../platform/http/procedures.ts';
import { listKinds } from './kinds.queries.ts';
import { createKind, orderKinds, setKindArchived, updateKind } from './kinds.service.ts';

export const experienceKindsRouter = {
  list: signedIn.experienceKinds.list.handler(async ({ context }) => ({
    items: await listKinds(context.actor),
  })),
  create: signedIn.experienceKinds.create.handler(({ input, context }) => createKind(context.actor, input)),
  update: signedIn.experienceKinds.update.handler(({ input, context }) => updateKind(context.actor, input)),
  setArchived: signedIn.experienceKinds.setArchived.handler(({ input }) =>
    setKindArchived(input.kindId, input.archived),
  ),
  order: signedIn.experienceKinds.order.handler(({ input, context }) =>
    orderKinds(context.actor, input.kindIds),
  ),
};
