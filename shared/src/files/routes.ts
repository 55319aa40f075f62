import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, limitParameter } from '../ids.ts';
import { fileKindSchema, fileSummarySchema, newFileSchema, shownFileSchema, uploadSchema } from './schema.ts';

const tags = ['Fichiers'];
const oneFile = z.object({ fileId: idSchema.meta({ description: 'UUID chosen by the client' }) });

export const filesRoutes = {
  begin: oc
    .route({
      method: 'PUT',
      path: '/files/{fileId}',
      tags,
      summary:
        'Annoncer un fichier, ou demander où en est son envoi ; le contenu suit par PATCH /files/{fileId}/content (Upload-Offset)',
    })
    .input(oneFile.extend(newFileSchema.shape))
    .output(uploadSchema),
  finish: oc
    .route({
      method: 'POST',
      path: '/files/{fileId}/finished',
      tags,
      summary:
        'Dire que tout est envoyé : le contenu est examiné, une image est refaite sans ses métadonnées',
    })
    .input(oneFile)
    .output(fileSummarySchema),
  discard: oc
    .route({
      method: 'DELETE',
      path: '/files/{fileId}',
      tags,
      summary: "Renoncer à un fichier qu'aucun message ne montre",
    })
    .input(oneFile)
    .output(z.object({ id: idSchema })),
  listOfChannel: oc
    .route({
      method: 'GET',
      path: '/channels/{channelId}/files',
      tags,
      summary: 'Les fichiers montrés dans un canal, du plus récent au plus ancien',
    })
    .input(
      z.object({
        channelId: idSchema,
        kind: fileKindSchema.optional(),
        before: z.string().max(400).optional().meta({ description: '`next` of the page before' }),
        limit: limitParameter({ default: 40, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(shownFileSchema), next: z.string().nullable() })),
};
