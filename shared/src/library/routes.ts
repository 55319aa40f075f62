import { oc } from '@orpc/contract';
import { z } from 'zod';
import { experienceCardSchema } from '../experiences/schema.ts';
import { idSchema, limitParameter } from '../ids.ts';
import { importReportSchema, libraryAnswerSchema, libraryQuerySchema, nearReasonSchema } from './schema.ts';

const tags = ['Bibliothèque'];

export const libraryRoutes = {
  find: oc
    .route({
      method: 'GET',
      path: '/library',
      tags,
      summary: 'Les retours que je peux lire, par thématique, territoire, étape, modèle, résultat, cohorte',
    })
    .input(libraryQuerySchema)
    .output(libraryAnswerSchema),
  near: oc
    .route({
      method: 'GET',
      path: '/library/near',
      tags,
      summary: 'Les retours proches de mon itinéraire, et pourquoi',
    })
    .input(z.object({ limit: limitParameter({ default: 6, max: 20 }) }))
    .output(
      z.object({
        items: z.array(experienceCardSchema.extend({ reasons: z.array(nearReasonSchema) })),
        /** What my way was read from; null where I have none. */
        from: z
          .object({ organisation: z.string(), themes: z.array(z.string()), places: z.array(z.string()) })
          .nullable(),
      }),
    ),
  checkImport: oc
    .route({
      method: 'POST',
      path: '/library/imports',
      tags,
      summary:
        'Essayer un import (CSV, ou dossier de Markdown dans une archive ZIP) : rien n’est écrit (coordination)',
    })
    .input(
      z.object({
        fileId: idSchema.meta({ description: 'Sent by pieces, like any file' }),
        cohortId: idSchema.nullable().default(null),
      }),
    )
    .output(importReportSchema),
  runImport: oc
    .route({
      method: 'POST',
      path: '/library/imports/{importId}/run',
      tags,
      summary: 'Importer les lignes qui sont prêtes ; deux fois n’importe qu’une fois (coordination)',
    })
    .input(z.object({ importId: idSchema }))
    .output(importReportSchema),
};
