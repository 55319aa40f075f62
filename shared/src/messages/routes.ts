import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  clientIdSchema,
  counterParameterSchema,
  counterSchema,
  idSchema,
  instantSchema,
  limitParameter,
} from '../ids.ts';
import { writtenText } from '../text.ts';
import { messageBodySchema } from './body.ts';
import {
  MOST_MOVED,
  messageMarkSchema,
  messagePageSchema,
  messageRevisionSchema,
  messageSchema,
  movementsSchema,
  moveTargetSchema,
  reactionKeySchema,
} from './schema.ts';

const tags = ['Messages'];
const conversation = z.object({ conversationId: idSchema });
const oneMessage = z.object({ messageId: idSchema });

export const messagesRoutes = {
  post: oc
    .route({
      method: 'POST',
      path: '/conversations/{conversationId}/messages',
      outputStructure: 'detailed',
      tags,
      summary: 'Écrire un message ; le même clientId rend le même message (200 au lieu de 201)',
    })
    .input(
      conversation.extend({
        clientId: clientIdSchema,
        body: messageBodySchema,
        writtenAt: instantSchema.optional(),
      }),
    )
    .output(
      z.union([
        z.object({ status: z.literal(201), body: messageSchema }),
        z.object({ status: z.literal(200), body: messageSchema }),
      ]),
    ),
  list: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/messages',
      tags,
      summary: 'Une page de messages : la plus récente, celle avant un rang, ou autour d’un rang',
    })
    .input(
      conversation.extend({
        before: counterParameterSchema.optional().meta({ description: 'Exclusive seq' }),
        after: counterParameterSchema.optional().meta({ description: 'Exclusive seq' }),
        around: counterParameterSchema.optional().meta({ description: 'A seq to have in the middle' }),
        limit: limitParameter({ default: 50, max: 200 }),
      }),
    )
    .output(messagePageSchema),
  get: oc
    .route({
      method: 'GET',
      path: '/messages/{messageId}',
      tags,
      summary: 'Un message, et le fil où il est, même s’il a été déplacé',
    })
    .input(oneMessage)
    .output(z.object({ threadId: idSchema, message: messageSchema })),
  edit: oc
    .route({ method: 'PATCH', path: '/messages/{messageId}', tags, summary: 'Corriger un message' })
    .input(
      oneMessage.extend({
        operationId: clientIdSchema.meta({ description: 'Makes sending the edit twice harmless' }),
        revision: counterSchema.meta({ description: 'The revision that was read; another one answers 409' }),
        body: messageBodySchema,
      }),
    )
    .output(messageSchema),
  delete: oc
    .route({ method: 'DELETE', path: '/messages/{messageId}', tags, summary: 'Supprimer son message' })
    .input(oneMessage)
    .output(messageSchema),
  setReaction: oc
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/reactions/{reaction}',
      tags,
      summary: 'Donner ou reprendre une réaction',
    })
    .input(oneMessage.extend({ reaction: reactionKeySchema, active: z.boolean() }))
    .output(messageSchema),
  setMark: oc
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/mark',
      tags,
      summary: 'Retenir un message d’une salle : décision, ressource, question ouverte, retour à écrire',
    })
    .input(oneMessage.extend({ mark: messageMarkSchema.nullable() }))
    .output(messageSchema),
  revisions: oc
    .route({
      method: 'GET',
      path: '/messages/{messageId}/revisions',
      tags,
      summary: "L'historique d'un message",
    })
    .input(oneMessage)
    .output(z.object({ items: z.array(messageRevisionSchema) })),
  withdraw: oc
    .route({
      method: 'PUT',
      path: '/conversations/{conversationId}/withdrawals/{clientId}',
      tags,
      summary:
        "Reprendre un envoi dont la réponse s'est perdue : la copie en route est arrêtée, ou supprimée si elle était arrivée",
    })
    .input(conversation.extend({ clientId: clientIdSchema }))
    .output(
      z.object({
        outcome: z.enum(['stopped', 'deleted']),
        message: messageSchema.nullable(),
      }),
    ),
  hide: oc
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/hidden',
      tags,
      summary: 'Masquer un message (animation)',
    })
    .input(oneMessage.extend({ reason: writtenText({ min: 3, max: 500 }) }))
    .output(messageSchema),
  restore: oc
    .route({
      method: 'DELETE',
      path: '/messages/{messageId}/hidden',
      tags,
      summary: 'Rétablir un message masqué',
    })
    .input(oneMessage)
    .output(messageSchema),
  move: oc
    .route({
      method: 'POST',
      path: '/conversations/{conversationId}/moves',
      tags,
      summary: 'Déplacer des messages vers un autre fil ou un nouveau (animation des deux)',
    })
    .input(
      conversation.extend({
        operationId: clientIdSchema.meta({ description: 'Makes sending the move twice harmless' }),
        messageIds: z.array(idSchema).min(1).max(MOST_MOVED),
        to: moveTargetSchema,
      }),
    )
    .output(z.object({ threadId: idSchema, title: z.string(), seq: counterSchema })),
  moveBack: oc
    .route({
      method: 'POST',
      path: '/conversations/{conversationId}/returns',
      tags,
      summary:
        'Remettre des messages déplacés ici dans le fil d’où ils viennent, chacun à sa place (animation des deux)',
    })
    .input(
      conversation.extend({
        operationId: clientIdSchema.meta({ description: 'Makes sending it twice harmless' }),
        messageIds: z.array(idSchema).min(1).max(MOST_MOVED),
      }),
    )
    .output(z.object({ threadId: idSchema, title: z.string(), seq: counterSchema })),
  moves: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/moves',
      tags,
      summary: 'D’où sont venus, et où sont allés, les messages déplacés',
    })
    .input(conversation)
    .output(movementsSchema),
};
