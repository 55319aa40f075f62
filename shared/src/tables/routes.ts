import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { tableInputSchema, tableSchema } from './schema.ts';

const tags = ['Salles'];
const aboutRoom = z.object({ roomId: idSchema });

export const tablesRoutes = {
  sit: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/table',
      tags,
      summary: 'Partager ce téléphone à plusieurs dans une salle : ses votes sont ceux de la table',
    })
    .input(aboutRoom.extend(tableInputSchema.shape))
    .output(tableSchema),
  leave: oc
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}/table',
      tags,
      summary: 'Quitter la table : je vote pour moi',
    })
    .input(aboutRoom)
    .output(z.object({ left: z.literal(true) })),
};
