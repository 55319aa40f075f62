import { signedIn } from '../../platform/http/procedures.ts';
import { findInLibrary } from './library.queries.ts';
import { findNearMyWay } from './near.queries.ts';

export const libraryFindRouter = {
  find: signedIn.library.find.handler(({ context, input }) => findInLibrary(context.actor, input)),
  near: signedIn.library.near.handler(({ context, input }) => findNearMyWay(context.actor, input.limit)),
};
