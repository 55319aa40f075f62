import { signedIn } from '../../platform/http/procedures.ts';
import { findCards } from './cards.queries.ts';

export const cardsRouter = {
  find: signedIn.cards.find.handler(async ({ input, context }) => ({
    items: await findCards(context.actor, input.addresses),
  })),
};
