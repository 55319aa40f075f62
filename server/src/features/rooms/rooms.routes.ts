import { signedIn } from '../../platform/http/procedures.ts';
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
  setMuted: signedIn.rooms.setMuted.handler(({ input, context }) => setMuted(context.actor, input)),
};
