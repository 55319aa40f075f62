import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { mailChoicesSchema, mailScopeSchema, mailSettingsSchema, stopTokenSchema } from './schema.ts';

const tags = ['E-mails'];

const stopStateSchema = z.object({
  scope: mailScopeSchema,
  /** Title of the thread, where its person may read it still. */
  threadTitle: z.string().nullable(),
  stopped: z.boolean(),
});

export const mailsRoutes = {
  settings: oc
    .route({ method: 'GET', path: '/me/mails', tags, summary: 'Ce que je reçois par e-mail, et quand' })
    .input(z.object({}).optional())
    .output(mailSettingsSchema),
  updateSettings: oc
    .route({
      method: 'PATCH',
      path: '/me/mails',
      tags,
      summary: 'Changer ce que je reçois par e-mail ; ce qui n’est pas dit reste comme c’était',
    })
    .input(mailChoicesSchema.partial())
    .output(mailSettingsSchema),
  setThreadStopped: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/mails',
      tags,
      summary: 'Ne plus recevoir d’e-mail de ce fil, ou en recevoir à nouveau',
    })
    .input(z.object({ threadId: idSchema, stopped: z.boolean() }))
    .output(mailSettingsSchema),
  inspectStop: oc
    .route({
      method: 'POST',
      path: '/mails/stop/inspect',
      tags,
      summary: 'Ce que le lien d’un e-mail arrête ; rien ne change',
    })
    .input(z.object({ token: stopTokenSchema }))
    .output(stopStateSchema),
  stop: oc
    .route({
      method: 'POST',
      path: '/mails/stop',
      tags,
      summary: 'Arrêter les e-mails que le lien nomme, ou les reprendre, sans se connecter',
    })
    .input(z.object({ token: stopTokenSchema, stopped: z.boolean().default(true) }))
    .output(stopStateSchema),
};
