import { signedIn } from '../../platform/http/procedures.ts';
import { listSavedSearches, removeSavedSearch, saveSearch } from './saved-searches.service.ts';
import { findAll } from './search.queries.ts';
import { suggestValues } from './suggestions.queries.ts';

export const searchRouter = {
  find: signedIn.search.find.handler(({ input, context }) => findAll(context.actor, input)),
  suggest: signedIn.search.suggest.handler(async ({ input, context }) => ({
    items: await suggestValues(context.actor, input),
  })),
  listSaved: signedIn.search.listSaved.handler(async ({ context }) => ({
    items: await listSavedSearches(context.actor),
  })),
  save: signedIn.search.save.handler(({ input, context }) => saveSearch(context.actor, input)),
  removeSaved: signedIn.search.removeSaved.handler(({ input, context }) =>
    removeSavedSearch(context.actor, input.savedId),
  ),
};
