import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, idSchema } from '../ids.ts';
import { lineOfText, writtenText } from '../text.ts';
import { levelSchema } from './levels.ts';
import { experienceReviewRoutes } from './review-routes.ts';
import { articleSchema, differenceSchema, editionLineSchema, experienceDraftSchema } from './schema.ts';
import { experienceWritingRoutes } from './writing-routes.ts';

const tags = ['Retours d’expérience'];
const one = z.object({ experienceId: idSchema });

/** Experiences: written, read over, published, read and used. */
export const experiencesRoutes = {
  ...experienceWritingRoutes,
  ...experienceReviewRoutes,
  publish: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/publish',
      tags,
      summary: 'Publier ce qui est écrit : chaque partie à qui tous ont accepté de la montrer',
    })
    .input(
      one.extend({
        clientId: clientIdSchema,
        note: lineOfText({ min: 0, max: 200 }).default('').meta({ description: 'What changed' }),
        /** The pseudonymised version was read, and is approved by who publishes; needed where there is one. */
        approvesPseudonym: z.boolean().default(false),
      }),
    )
    .output(experienceDraftSchema),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/withdraw',
      tags,
      summary: 'Retirer ce qui est publié ; la coordination dit pourquoi',
    })
    .input(one.extend({ reason: writtenText({ min: 0, max: 1_000 }).default('') }))
    .output(z.object({})),
  get: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}',
      tags,
      summary: 'Un retour d’expérience, tel que je peux le lire',
    })
    .input(one)
    .output(articleSchema),
  editions: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/editions',
      tags,
      summary: 'Ses versions publiées, la dernière d’abord',
    })
    .input(one)
    .output(z.object({ items: z.array(editionLineSchema) })),
  differences: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/differences',
      tags,
      summary: 'Ce qui a changé d’une version à une autre, dans ce que je peux lire',
    })
    .input(
      one.extend({
        from: z.coerce.number().pipe(z.int().min(1)),
        to: z.coerce.number().pipe(z.int().min(1)),
      }),
    )
    .output(z.object({ items: z.array(differenceSchema) })),
  comments: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/comments',
      tags,
      summary: 'Le fil où l’on en parle, à ce niveau : le même pour tout le monde',
    })
    .input(one.extend({ level: levelSchema.exclude(['public']) }))
    .output(z.object({ threadId: idSchema })),
  setUseful: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/useful',
      tags,
      summary: 'Dire qu’il m’a été utile, et en quoi ; ou le reprendre',
    })
    .input(
      one.extend({
        useful: z
          .object({
            reason: z.enum(['unblocked', 'convinced', 'avoided', 'prepared', 'inspired']),
            words: lineOfText({ min: 0, max: 200 }).default(''),
          })
          .nullable(),
      }),
    )
    .output(z.object({})),
};
