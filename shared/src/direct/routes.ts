import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, idSchema, limitParameter } from '../ids.ts';
import { threadSchema, threadSummarySchema } from '../threads/schema.ts';
import { MOST_PARTICIPANTS } from './policy.ts';

const tags = ['Messages directs'];

export const directRoutes = {
  open: oc
    .route({
      method: 'POST',
      path: '/direct',
      tags,
      summary:
        'Ouvrir une conversation directe ; à deux, c’est toujours la même ; à plusieurs, le même clientId rend la même',
    })
    .input(
      z.object({
        clientId: clientIdSchema,
        personIds: z
          .array(idSchema)
          .min(1, { error: 'too_short' })
          .max(MOST_PARTICIPANTS - 1, { error: 'too_long' })
          .meta({ description: 'Everyone but oneself' }),
      }),
    )
    .output(threadSchema),
  list: oc
    .route({
      method: 'GET',
      path: '/direct',
      tags,
      summary: 'Mes conversations directes, de la plus récente à la plus ancienne',
    })
    .input(
      z.object({
        before: z.string().max(200).optional().meta({ description: 'Cursor: `next` of the page before' }),
        limit: limitParameter({ default: 30, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(threadSummarySchema), next: z.string().nullable() })),
  leave: oc
    .route({
      method: 'DELETE',
      path: '/direct/{conversationId}/me',
      tags,
      summary: 'Quitter une conversation à plusieurs ; les autres la gardent',
    })
    .input(z.object({ conversationId: idSchema }))
    .output(z.object({ left: z.literal(true) })),
};
