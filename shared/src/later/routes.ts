import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { messageBodySchema } from '../messages/body.ts';
import { messageSchema } from '../messages/schema.ts';
import { momentToComeSchema, reminderNoteSchema, reminderSchema, scheduledMessageSchema } from './schema.ts';

const tags = ['Plus tard'];
const one = z.object({ scheduledId: idSchema });
const aboutMessage = z.object({ messageId: idSchema });

export const scheduledRoutes = {
  list: oc
    .route({ method: 'GET', path: '/me/scheduled', tags, summary: 'Mes messages programmés' })
    .input(z.object({}))
    .output(z.object({ items: z.array(scheduledMessageSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/conversations/{conversationId}/scheduled',
      successStatus: 201,
      tags,
      summary: 'Programmer un message ; le même clientId rend le même envoi',
    })
    .input(
      z.object({
        conversationId: idSchema,
        clientId: clientIdSchema,
        body: messageBodySchema,
        at: momentToComeSchema,
      }),
    )
    .output(scheduledMessageSchema),
  update: oc
    .route({
      method: 'PATCH',
      path: '/me/scheduled/{scheduledId}',
      tags,
      summary: 'Corriger un message programmé, ou changer son heure',
    })
    .input(
      one.extend({
        revision: counterSchema.meta({ description: 'The revision that was read; another one answers 409' }),
        body: messageBodySchema.optional(),
        at: momentToComeSchema.optional(),
      }),
    )
    .output(scheduledMessageSchema),
  cancel: oc
    .route({
      method: 'DELETE',
      path: '/me/scheduled/{scheduledId}',
      tags,
      summary: 'Ne plus envoyer un message programmé',
    })
    .input(one)
    .output(one),
  send: oc
    .route({
      method: 'POST',
      path: '/me/scheduled/{scheduledId}/send',
      tags,
      summary: 'Envoyer tout de suite un message programmé',
    })
    .input(one)
    .output(messageSchema),
};

export const remindersRoutes = {
  list: oc
    .route({ method: 'GET', path: '/me/reminders', tags, summary: 'Mes rappels' })
    .input(z.object({}))
    .output(z.object({ items: z.array(reminderSchema) })),
  set: oc
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/reminder',
      tags,
      summary: 'Me rappeler un message ; un seul rappel par message, le dernier posé compte',
    })
    .input(aboutMessage.extend({ at: momentToComeSchema, note: reminderNoteSchema.default('') }))
    .output(reminderSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/messages/{messageId}/reminder',
      tags,
      summary: 'Ne plus me rappeler un message',
    })
    .input(aboutMessage)
    .output(aboutMessage),
};
