import { signedIn } from '../../platform/http/procedures.ts';
import { findFeeling, setFeeling } from './pulse.service.ts';

export const pulseRouter = {
  set: signedIn.pulse.set.handler(({ input, context }) => setFeeling(context.actor, input)),
  mine: signedIn.pulse.mine.handler(({ input, context }) => findFeeling(context.actor, input.roomId)),
};
