import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const skillsRouter = {
  list: signedIn.skills.list.handler(missing),
  propose: signedIn.skills.propose.handler(missing),
  decide: signedIn.skills.decide.handler(missing),
};
