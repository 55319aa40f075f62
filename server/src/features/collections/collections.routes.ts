import { signedIn } from '../../platform/http/procedures.ts';
import { listCollections, loadCollection } from './collections.queries.ts';
import {
  createCollection,
  orderItems,
  removeCollection,
  setItem,
  updateCollection,
} from './collections.service.ts';

const { collections } = signedIn;

export const collectionsRouter = {
  list: collections.list.handler(async ({ context, input }) => ({
    items: await listCollections(context.actor, input.experienceId),
  })),
  get: collections.get.handler(({ context, input }) => loadCollection(context.actor, input.collectionId)),
  create: collections.create.handler(({ context, input }) => createCollection(context.actor, input)),
  update: collections.update.handler(({ context, input }) => updateCollection(context.actor, input)),
  remove: collections.remove.handler(async ({ context, input }) => {
    await removeCollection(context.actor, input.collectionId);
    return {};
  }),
  setItem: collections.setItem.handler(({ context, input }) => setItem(context.actor, input)),
  order: collections.order.handler(({ context, input }) => orderItems(context.actor, input)),
};
