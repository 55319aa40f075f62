import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { handSchema } from './schema.ts';

const tags = ['Salles'];
const aboutRoom = z.object({ roomId: idSchema });
const aboutHand = aboutRoom.extend({ handId: idSchema });

export const handsRoutes = {
  raise: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/hand',
      tags,
      summary: 'Lever la main : on garde sa place dans la file si elle l’est déjà',
    })
    .input(aboutRoom)
    .output(handSchema),
  lower: oc
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}/hand',
      tags,
      summary: 'Baisser ma main, ou rendre la parole',
    })
    .input(aboutRoom)
    .output(z.object({ lowered: z.literal(true) })),
  give: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/hands/{handId}/floor',
      tags,
      summary: 'Donner la parole : la main se baisse, et la personne qui l’avait la rend',
    })
    .input(aboutHand)
    .output(handSchema),
  lowerOne: oc
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}/hands/{handId}',
      tags,
      summary: 'Baisser la main d’une personne, ou lui reprendre la parole',
    })
    .input(aboutHand)
    .output(handSchema),
  lowerAll: oc
    .route({ method: 'DELETE', path: '/rooms/{roomId}/hands', tags, summary: 'Baisser toutes les mains' })
    .input(aboutRoom)
    .output(z.object({ lowered: z.int() })),
};
