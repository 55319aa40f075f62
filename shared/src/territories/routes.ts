import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema, limitParameter } from '../ids.ts';
import { writtenText } from '../text.ts';
import { placeCodeSchema, placeKindSchema } from './codes.ts';
import { comparisonInputSchema, comparisonSchema, offNoteSchema, territoryPageSchema } from './schema.ts';

const tags = ['Territoires'];

export const territoriesRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/territories',
      tags,
      summary: 'Les régions et les départements, par leur code INSEE',
    })
    .input(z.object({}))
    .output(
      z.object({
        items: z.array(
          z.object({ code: z.string(), label: z.string(), kind: z.enum(['region', 'departement']) }),
        ),
      }),
    ),
  find: oc
    .route({
      method: 'GET',
      path: '/territories/find',
      tags,
      summary:
        'Les régions, départements, EPCI et communes dont le nom ou le code commence ainsi, accents ou non',
    })
    .input(z.object({ q: z.string().max(100), limit: limitParameter({ default: 10, max: 30 }) }))
    .output(
      z.object({
        items: z.array(
          z.object({
            code: z.string(),
            label: z.string(),
            kind: placeKindSchema,
            /** Where it lies: « Creuse » of a commune or an EPCI, the region of a département; empty of a region. */
            within: z.string(),
          }),
        ),
      }),
    ),
  get: oc
    .route({
      method: 'GET',
      path: '/territories/{code}/page',
      tags,
      summary: 'Un territoire : qui en vient, qui y va, qui le connaît, ce qui s’y est appris',
    })
    .input(z.object({ code: placeCodeSchema }))
    .output(territoryPageSchema),
};

const offBody = writtenText({ min: 1, max: 10_000 });

/** « Le off »: what an incubator tells of a territory to those it accompanies. */
export const offNotesRoutes = {
  write: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/off',
      tags,
      summary: 'Écrire ce que l’incubateur sait d’un territoire, pour les structures qu’il accompagne',
    })
    .input(
      z.object({ organisationId: idSchema, clientId: clientIdSchema, code: placeCodeSchema, body: offBody }),
    )
    .output(offNoteSchema),
  update: oc
    .route({ method: 'PUT', path: '/off/{noteId}', tags, summary: 'Corriger une note' })
    .input(z.object({ noteId: idSchema, revision: counterSchema, body: offBody }))
    .output(offNoteSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/off/{noteId}', tags, summary: 'Retirer une note' })
    .input(z.object({ noteId: idSchema }))
    .output(z.object({})),
};

export const comparisonsRoutes = {
  list: oc
    .route({ method: 'GET', path: '/me/comparisons', tags, summary: 'Les comparaisons que je peux lire' })
    .input(z.object({}))
    .output(z.object({ items: z.array(comparisonSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/comparisons',
      tags,
      summary: 'Comparer jusqu’à quatre territoires',
    })
    .input(
      z.object({ organisationId: idSchema, clientId: clientIdSchema, comparison: comparisonInputSchema }),
    )
    .output(comparisonSchema),
  get: oc
    .route({ method: 'GET', path: '/comparisons/{comparisonId}', tags, summary: 'Une comparaison' })
    .input(z.object({ comparisonId: idSchema }))
    .output(comparisonSchema),
  update: oc
    .route({
      method: 'PUT',
      path: '/comparisons/{comparisonId}',
      tags,
      summary: 'Changer les critères, les poids, les notes, le choix',
    })
    .input(z.object({ comparisonId: idSchema, revision: counterSchema, comparison: comparisonInputSchema }))
    .output(comparisonSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/comparisons/{comparisonId}',
      tags,
      summary: 'Retirer une comparaison',
    })
    .input(z.object({ comparisonId: idSchema }))
    .output(z.object({})),
};
