import { oc } from '@orpc/contract';
import { z } from 'zod';
import { cardAddressSchema, cardSchema, MOST_CARDS } from './schema.ts';

export const cardsRoutes = {
  find: oc
    .route({
      method: 'POST',
      path: '/cards',
      tags: ['Cartes'],
      summary:
        'Ce à quoi mènent des adresses d’ici (fils, messages, personnes, retours d’expérience) ; ce que je ne peux pas lire manque à la réponse',
    })
    .input(z.object({ addresses: z.array(cardAddressSchema).min(1).max(MOST_CARDS) }))
    .output(z.object({ items: z.array(cardSchema) })),
};
