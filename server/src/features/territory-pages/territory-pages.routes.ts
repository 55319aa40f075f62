import { signedIn } from '../../platform/http/procedures.ts';
import { loadTerritoryPage } from './territory-pages.queries.ts';

export const territoryPagesRouter = {
  get: signedIn.territories.get.handler(({ context, input }) => loadTerritoryPage(context.actor, input.code)),
};
