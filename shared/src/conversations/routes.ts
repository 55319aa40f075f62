import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import {
  changesAnswerSchema,
  changesQuerySchema,
  journalStampSchema,
  readMarkSchema,
} from '../journal/schema.ts';
import { groupSchema } from '../messages/groups.ts';
import { threadStandingSchema } from '../threads/schema.ts';
import { conversationChangeSchema, liveEntitySchema, markedReadSchema, readScopeSchema } from './schema.ts';

const tags = ['Conversations'];
const conversation = z.object({ conversationId: idSchema });

export const conversationsRoutes = {
  changes: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/changes',
      tags,
      summary: 'Ce qui a changé depuis une version',
    })
    .input(changesQuerySchema.extend({ conversationId: idSchema }))
    .output(changesAnswerSchema(conversationChangeSchema)),
  live: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/live',
      tags,
      summary:
        'Tout ce que porte une conversation en plus de ses messages (sondages, décomptes…), à une version',
    })
    .input(conversation)
    .output(journalStampSchema.extend({ entities: z.array(liveEntitySchema) })),
  markRead: oc
    .route({
      method: 'PUT',
      path: '/conversations/{conversationId}/read',
      tags,
      summary: 'Poser la marque de lecture ; « non lu à partir d’ici » augmente epoch de un',
    })
    .input(conversation.extend(readMarkSchema.shape))
    .output(readMarkSchema.extend({ unread: z.int() })),
  markAllRead: oc
    .route({
      method: 'PUT',
      path: '/read',
      tags,
      summary: 'Marquer comme lu un fil, un canal, une cohorte ou tout ; deux cents fils à chaque demande',
    })
    .input(
      z.object({
        scope: readScopeSchema,
        upTo: instantSchema.meta({ description: 'What came after this moment stays unread' }),
        after: idSchema.optional().meta({ description: 'Cursor: `next` of the answer before' }),
      }),
    )
    .output(z.object({ marks: z.array(markedReadSchema), next: idSchema.nullable() })),
  setMarks: oc
    .route({
      method: 'PUT',
      path: '/read/marks',
      tags,
      summary: 'Poser plusieurs marques de lecture, pour revenir sur « marquer comme lu »',
    })
    .input(
      z.object({
        marks: z.array(conversation.extend(readMarkSchema.shape)).min(1).max(200, { error: 'too_long' }),
      }),
    )
    .output(z.object({ marks: z.array(markedReadSchema) })),
  standing: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/standing',
      tags,
      summary: 'Où j’en suis dans une conversation',
    })
    .input(conversation)
    .output(threadStandingSchema),
  groups: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/groups',
      tags,
      summary: 'Les groupes que je peux prévenir ici d’un mot, et combien de personnes le seraient',
    })
    .input(conversation)
    .output(z.object({ items: z.array(groupSchema) })),
  heads: oc
    .route({
      method: 'POST',
      path: '/heads',
      tags,
      summary: 'Comparer les versions de ce que je garde en mémoire',
    })
    .input(
      z.object({
        conversations: z.record(idSchema, counterSchema).default({}),
        channels: z.record(idSchema, counterSchema).default({}),
        person: counterSchema.optional(),
      }),
    )
    .output(
      z.object({
        /** Only those whose head differs; null where it can't be read any more. */
        conversations: z.record(idSchema, counterSchema.nullable()),
        channels: z.record(idSchema, counterSchema.nullable()),
        person: counterSchema.optional(),
      }),
    ),
};
