import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, limitParameter } from '../ids.ts';
import { auditActionSchema, auditEntrySchema } from './schema.ts';

export const auditRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/audit',
      tags: ['Journal des actions'],
      summary: 'Qui a déplacé, exporté, masqué quoi, du plus récent au plus ancien (coordination)',
    })
    .input(
      z.object({
        action: auditActionSchema.optional(),
        personId: idSchema.optional().meta({ description: 'Only what this person did' }),
        before: z.string().max(200).optional().meta({ description: 'Cursor: `next` of the page before' }),
        limit: limitParameter({ default: 50, max: 200 }),
      }),
    )
    .output(z.object({ items: z.array(auditEntrySchema), next: z.string().nullable() })),
};
