import { signedIn } from '../../platform/http/procedures.ts';
import { findPlacesBeginning, listPlaces } from './programme.queries.ts';

export const territoriesRouter = {
  list: signedIn.territories.list.handler(() => ({
    items: listPlaces().map((place) => ({
      ...place,
      kind: place.code.startsWith('region:') ? ('region' as const) : ('departement' as const),
    })),
  })),
  find: signedIn.territories.find.handler(({ input }) => ({
    items: findPlacesBeginning(input.q, input.limit),
  })),
};
