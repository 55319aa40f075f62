import { signedIn } from '../../platform/http/procedures.ts';
import { giveFloor, lowerAll, lowerHand, lowerOne, raiseHand } from './hands.service.ts';

export const handsRouter = {
  raise: signedIn.hands.raise.handler(({ input, context }) => raiseHand(context.actor, input.roomId)),
  lower: signedIn.hands.lower.handler(({ input, context }) => lowerHand(context.actor, input.roomId)),
  give: signedIn.hands.give.handler(({ input, context }) => giveFloor(context.actor, input)),
  lowerOne: signedIn.hands.lowerOne.handler(({ input, context }) => lowerOne(context.actor, input)),
  lowerAll: signedIn.hands.lowerAll.handler(({ input, context }) => lowerAll(context.actor, input.roomId)),
};
