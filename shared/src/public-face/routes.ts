import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';
import { publicWordsInputSchema, publicWordsSchema } from './schema.ts';

const tags = ['Pages publiques'];

export const publicFaceRoutes = {
  words: oc
    .route({
      method: 'GET',
      path: '/public-face/words',
      tags,
      summary: 'Les mots des pages publiques (coordination)',
    })
    .input(z.object({}))
    .output(publicWordsSchema),
  saveWords: oc
    .route({
      method: 'PUT',
      path: '/public-face/words',
      tags,
      summary: 'Corriger les mots des pages publiques (coordination)',
    })
    .input(z.object({ revision: counterSchema, words: publicWordsInputSchema }))
    .output(publicWordsSchema),
  asker: oc
    .route({
      method: 'GET',
      path: '/threads/{threadId}/asker',
      tags,
      summary:
        'Qui, sans compte, a posé cette question, et ce qui lui a été répondu par courriel ; rien pour un autre fil',
    })
    .input(z.object({ threadId: idSchema }))
    .output(
      z.object({
        asker: z
          .object({
            about: z.enum(['question', 'interest']),
            name: z.string(),
            email: z.string(),
            organisation: z.string(),
            territory: z.string(),
            answers: z.array(z.object({ at: instantSchema, by: personSummarySchema, body: z.string() })),
          })
          .nullable(),
      }),
    ),
  answerAsker: oc
    .route({
      method: 'POST',
      path: '/threads/{threadId}/asker/answers',
      tags,
      summary: 'Lui répondre par courriel : la réponse est aussi un message du fil',
    })
    .input(
      z.object({ threadId: idSchema, clientId: clientIdSchema, body: writtenText({ min: 1, max: 8_000 }) }),
    )
    .output(z.object({ messageId: idSchema })),
};
