import { signedIn } from '../../platform/http/procedures.ts';
import { loadPack } from './packs.queries.ts';

export const packsRouter = {
  get: signedIn.packs.get.handler(({ input, context }) => loadPack(context.actor, input.seminarId)),
};
