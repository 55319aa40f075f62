import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterSchema, idSchema } from '../ids.ts';
import { threadTitleSchema } from '../threads/schema.ts';
import { authorChoiceSchema, consentAnswerSchema, consentSchema, importSchema } from './schema.ts';

const tags = ['Import d’un groupe WhatsApp'];
const one = z.object({ importId: idSchema });
const path = '/imports/{importId}' as const;

export const importsRoutes = {
  listOfChannel: oc
    .route({
      method: 'GET',
      path: '/channels/{channelId}/imports',
      tags,
      summary: 'Les imports en préparation dans un canal, du plus récent au plus ancien',
    })
    .input(z.object({ channelId: idSchema }))
    .output(z.object({ items: z.array(importSchema) })),
  begin: oc
    .route({
      method: 'PUT',
      path: '/channels/{channelId}/imports/{importId}',
      tags,
      summary:
        'Prendre l’export d’un groupe, texte ou archive, envoyé d’abord comme un fichier qu’on ne termine pas',
    })
    .input(
      z.object({
        channelId: idSchema,
        importId: idSchema.meta({ description: 'UUID chosen by the client' }),
        fileId: idSchema.meta({ description: 'A file of which all pieces were sent (PUT /files/{fileId})' }),
      }),
    )
    .output(importSchema),
  setAuthor: oc
    .route({
      method: 'PUT',
      path: `${path}/authors/{author}`,
      tags,
      summary:
        'Choisir ce que deviennent les messages d’un auteur : initiales, personne à qui demander, rien',
    })
    .input(
      one.extend({
        author: z.coerce
          .number()
          .pipe(z.int().min(0).max(1_000))
          .meta({ description: 'Its place in the list' }),
        choice: authorChoiceSchema,
        personId: idSchema.optional().meta({ description: 'Whom to ask; for `person` only' }),
      }),
    )
    .output(importSchema),
  publish: oc
    .route({
      method: 'POST',
      path: `${path}/published`,
      tags,
      summary: 'En faire un fil ; l’export est effacé',
    })
    .input(one.extend({ title: threadTitleSchema, revision: counterSchema }))
    .output(importSchema),
  discard: oc
    .route({ method: 'DELETE', path, tags, summary: 'Abandonner un import ; l’export est effacé' })
    .input(one)
    .output(z.object({ importId: idSchema })),
  consent: oc
    .route({ method: 'GET', path: `${path}/consent`, tags, summary: 'Ce qu’on me demande d’accepter' })
    .input(one)
    .output(consentSchema),
  answer: oc
    .route({
      method: 'PUT',
      path: `${path}/consent`,
      tags,
      summary: 'Répondre pour mes messages : sous mon nom, sous mes initiales, ou pas du tout',
    })
    .input(one.extend({ answer: consentAnswerSchema }))
    .output(consentSchema),
};
