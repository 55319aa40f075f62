import { signedIn } from '../../platform/http/procedures.ts';
import { getAddress, renewAddress, revokeAddress } from './calendar.service.ts';

export const calendarRouter = {
  get: signedIn.calendar.get.handler(({ context }) => getAddress(context.actor)),
  renew: signedIn.calendar.renew.handler(({ context }) => renewAddress(context.actor)),
  revoke: signedIn.calendar.revoke.handler(({ context }) => revokeAddress(context.actor)),
};
