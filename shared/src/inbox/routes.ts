import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, instantSchema, limitParameter } from '../ids.ts';
import { changesAnswerSchema, changesQuerySchema } from '../journal/schema.ts';
import { badgesSchema, noticeGroupSchema, noticeSchema, personChangeSchema } from './schema.ts';

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
  groups: oc
    .route({ method: 'GET', path: '/inbox/groups', tags, summary: 'Ce qui est pour vous, fil par fil' })
    .input(
      z.object({
        open: z.stringbool().default(true).meta({ description: 'Only what is not done' }),
        before: z.string().max(200).optional(),
        limit: limitParameter({ default: 20, max: 50 }),
      }),
    )
    .output(
      z.object({
        items: z.array(noticeGroupSchema),
        next: z.string().nullable(),
        at: instantSchema.meta({ description: 'When it was read: what came later is not shown' }),
      }),
    ),
  markAllDone: oc
    .route({
      method: 'PUT',
      path: '/inbox/done',
      tags,
      summary:
        'Mettre de côté tout ce qui attend, ou ce qui attend d’un fil ; deux cents lignes à chaque demande',
    })
    .input(
      z.object({
        upTo: instantSchema.meta({ description: 'What came after this moment stays' }),
        threadId: idSchema.optional(),
      }),
    )
    .output(z.object({ noticeIds: z.array(idSchema), more: z.boolean() })),
  setManyDone: oc
    .route({
      method: 'PUT',
      path: '/inbox/done/many',
      tags,
      summary: 'Mettre de côté plusieurs lignes, ou les reprendre',
    })
    .input(
      z.object({
        noticeIds: z.array(idSchema).min(1).max(200, { error: 'too_long' }),
        done: z.boolean(),
      }),
    )
    .output(z.object({ noticeIds: z.array(idSchema) })),
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
