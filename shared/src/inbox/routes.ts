import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, limitParameter } from '../ids.ts';
import { changesAnswerSchema, changesQuerySchema } from '../journal/schema.ts';
import { badgesSchema, noticeSchema, personChangeSchema } from './schema.ts';

const tags = ['Pour vous'];

export const inboxRoutes = {
  list: oc
    .route({ method: 'GET', path: '/inbox', tags, summary: 'Ce qui est pour vous, avec la raison' })
    .input(
      z.object({
        open: z.stringbool().default(true).meta({ description: 'Only what is not done' }),
        before: z.string().max(200).optional(),
        limit: limitParameter({ default: 30, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(noticeSchema), next: z.string().nullable() })),
  setDone: oc
    .route({
      method: 'PUT',
      path: '/inbox/{noticeId}/done',
      tags,
      summary: 'Mettre de côté une ligne, ou la reprendre',
    })
    .input(z.object({ noticeId: idSchema, done: z.boolean() }))
    .output(noticeSchema),
  badges: oc
    .route({ method: 'GET', path: '/me/badges', tags, summary: 'Les nombres à montrer' })
    .input(z.object({}))
    .output(badgesSchema),
  changes: oc
    .route({
      method: 'GET',
      path: '/me/changes',
      tags,
      summary: 'Ce qui a changé pour moi depuis une version',
    })
    .input(changesQuerySchema)
    .output(changesAnswerSchema(personChangeSchema)),
};
