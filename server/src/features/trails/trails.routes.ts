import { AppError } from '@sentiers/shared/errors.ts';
import { signedIn } from '../../platform/http/procedures.ts';

const missing = () => {
  throw new AppError('unavailable');
};

export const trailsRouter = {
  mine: signedIn.trails.mine.handler(missing),
  ofCohort: signedIn.trails.ofCohort.handler(missing),
  get: signedIn.trails.get.handler(missing),
  saveRoute: signedIn.trails.saveRoute.handler(missing),
  saveEntry: signedIn.trails.saveEntry.handler(missing),
  history: signedIn.trails.history.handler(missing),
  suggestions: signedIn.trails.suggestions.handler(missing),
};
