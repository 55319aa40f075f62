import { signedIn } from '../../platform/http/procedures.ts';
import { listAnimators, setAnimator, setOrder } from './animating.service.ts';
import { pinLine, pinMessage, unpin } from './pins.service.ts';
import { endRehearsal, rehearse } from './rehearsals.service.ts';
import { enterRoom, listRooms } from './rooms.queries.ts';
import {
  closeRoom,
  openRoom,
  prepareRoom,
  setGuests,
  setMuted,
  setQuestions,
  setShown,
  setSlowMode,
} from './rooms.service.ts';

export const roomsRouter = {
  list: signedIn.rooms.list.handler(({ input, context }) => listRooms(context.actor, input.seminarId)),
  prepare: signedIn.rooms.prepare.handler(({ input, context }) => prepareRoom(context.actor, input)),
  open: signedIn.rooms.open.handler(({ input, context }) => openRoom(context.actor, input.roomId)),
  close: signedIn.rooms.close.handler(({ input, context }) => closeRoom(context.actor, input.roomId)),
  setSlowMode: signedIn.rooms.setSlowMode.handler(({ input, context }) => setSlowMode(context.actor, input)),
  setGuests: signedIn.rooms.setGuests.handler(({ input, context }) => setGuests(context.actor, input)),
  setFocus: signedIn.rooms.setFocus.handler(({ input, context }) => setShown(context.actor, 'focus', input)),
  setStage: signedIn.rooms.setStage.handler(({ input, context }) => setShown(context.actor, 'stage', input)),
  enter: signedIn.rooms.enter.handler(({ input, context }) => enterRoom(context.actor, input.code)),
  setQuestions: signedIn.rooms.setQuestions.handler(({ input, context }) =>
    setQuestions(context.actor, input),
  ),
  animators: signedIn.rooms.animators.handler(({ input, context }) =>
    listAnimators(context.actor, input.roomId),
  ),
  setAnimator: signedIn.rooms.setAnimator.handler(({ input, context }) => setAnimator(context.actor, input)),
  setOrder: signedIn.rooms.setOrder.handler(({ input, context }) => setOrder(context.actor, input)),
  pinMessage: signedIn.rooms.pinMessage.handler(({ input, context }) => pinMessage(context.actor, input)),
  pinLine: signedIn.rooms.pinLine.handler(({ input, context }) => pinLine(context.actor, input)),
  unpin: signedIn.rooms.unpin.handler(({ input, context }) => unpin(context.actor, input)),
  rehearse: signedIn.rooms.rehearse.handler(({ input, context }) => rehearse(context.actor, input.roomId)),
  endRehearsal: signedIn.rooms.endRehearsal.handler(({ input, context }) =>
    endRehearsal(context.actor, input.roomId),
  ),
  setMuted: signedIn.rooms.setMuted.handler(({ input, context }) => setMuted(context.actor, input)),
};
