import { oc } from '@orpc/contract';
import { z } from 'zod';
import { limitParameter } from '../ids.ts';
import { placeKindSchema } from './codes.ts';

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
};
