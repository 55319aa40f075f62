import { anyone } from '../../platform/http/procedures.ts';
import { enterAsGuest } from './entering.service.ts';

export const guestsRouter = {
  enterAsGuest: anyone.rooms.enterAsGuest.handler(({ input, context }) => enterAsGuest(context, input)),
};
