import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { trailStepSchema } from '../trail/steps.ts';

/** What the map draws of an organisation's way; places by their codes, whose labels come once beside. */
export const mappedTrailSchema = z.object({
  organisationId: idSchema,
  name: z.string(),
  cohortIds: z.array(idSchema),
  /** Keys of themes. */
  themes: z.array(z.string()),
  from: z.array(z.string()),
  to: z.array(z.string()),
  step: trailStepSchema.nullable(),
});
export type MappedTrail = z.infer<typeof mappedTrailSchema>;

/** Where a code stands on the map: its départements (a region has several), and its name. */
export const mappedPlaceSchema = z.object({
  code: z.string(),
  label: z.string(),
  departements: z.array(z.string()),
});

export const trailMapRoutes = {
  get: oc
    .route({
      method: 'GET',
      path: '/map',
      tags: ['Carte'],
      summary: 'Les itinéraires que je peux connaître, d’où ils partent et où ils vont',
    })
    .input(z.object({ cohortId: idSchema.optional(), theme: z.string().max(60).optional() }))
    .output(
      z.object({
        items: z.array(mappedTrailSchema),
        places: z.array(mappedPlaceSchema),
        themes: z.array(z.object({ key: z.string(), label: z.string() })),
        cohorts: z.array(z.object({ id: idSchema, name: z.string() })),
      }),
    ),
};
