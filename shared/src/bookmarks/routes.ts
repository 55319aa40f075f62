import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, limitParameter } from '../ids.ts';
import { bookmarkMarkSchema, bookmarkNoteSchema, bookmarkSchema } from './schema.ts';

const tags = ['Signets'];
const aboutMessage = z.object({ messageId: idSchema });

export const bookmarksRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/me/bookmarks',
      tags,
      summary: 'Mes signets, du plus récent au plus ancien',
    })
    .input(
      z.object({
        before: z.string().max(200).optional().meta({ description: 'Cursor: `next` of the page before' }),
        limit: limitParameter({ default: 50, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(bookmarkSchema), next: z.string().nullable() })),
  marks: oc
    .route({
      method: 'GET',
      path: '/me/bookmarks/marks',
      tags,
      summary: 'Les messages qui portent un signet de moi, avec ma note : les mille plus récents',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(bookmarkMarkSchema) })),
  set: oc
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/bookmark',
      tags,
      summary: 'Mettre un signet à un message ; un seul par message, sa note peut changer',
    })
    .input(
      aboutMessage.extend({
        note: bookmarkNoteSchema
          .optional()
          .meta({ description: 'Without it, the note that is there stays; an empty one takes it away' }),
      }),
    )
    .output(bookmarkSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/messages/{messageId}/bookmark',
      tags,
      summary: 'Retirer mon signet d’un message',
    })
    .input(aboutMessage)
    .output(aboutMessage),
};
