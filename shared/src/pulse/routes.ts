import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { feelingSchema, myFeelingSchema } from './schema.ts';

const tags = ['Salles'];
const aboutRoom = z.object({ roomId: idSchema });

export const pulseRoutes = {
  set: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/pulse',
      tags,
      summary: 'Dire comment je suis : trop vite, je décroche, c’est clair ; `null` le retire',
    })
    .input(aboutRoom.extend({ feeling: feelingSchema.nullable() }))
    .output(myFeelingSchema),
  mine: oc
    .route({
      method: 'GET',
      path: '/rooms/{roomId}/pulse',
      tags,
      summary: 'Ce que j’ai dit, tant que cela vaut',
    })
    .input(aboutRoom)
    .output(myFeelingSchema),
};
