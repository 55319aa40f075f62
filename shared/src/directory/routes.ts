import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterSchema, idSchema, limitParameter } from '../ids.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import {
  directoryFacetSchema,
  foundOrganisationSchema,
  foundPersonSchema,
  ownProfileSchema,
  profileInputSchema,
  profileSchema,
  skillLabelSchema,
  skillSchema,
} from './schema.ts';

const tags = ['Annuaire'];
const facets = z.array(directoryFacetSchema);

export const directoryRoutes = {
  find: oc
    .route({
      method: 'GET',
      path: '/directory',
      tags,
      summary: 'Les personnes et les structures, par ce qu’elles offrent, cherchent, connaissent',
    })
    .input(
      z.object({
        q: z.string().max(100).default(''),
        type: z.enum(['person', 'organisation', 'all']).default('all'),
        offers: idSchema.optional(),
        seeks: idSchema.optional(),
        territory: placeCodeSchema.optional(),
        theme: z.string().max(60).optional(),
        cohort: idSchema.optional(),
        language: z.string().max(3).optional(),
        available: z.enum(['yes']).optional(),
        limit: limitParameter({ default: 30, max: 100 }),
        offset: z.coerce.number().pipe(z.int().min(0).max(100_000)).default(0),
      }),
    )
    .output(
      z.object({
        items: z.array(z.discriminatedUnion('type', [foundPersonSchema, foundOrganisationSchema])),
        total: z.int(),
        facets: z.object({
          offers: facets,
          seeks: facets,
          territories: facets,
          themes: facets,
          cohorts: facets,
          languages: facets,
        }),
        /** How many of what is found stand in each département: for the map. */
        departements: z.record(z.string(), z.int()),
      }),
    ),
  ofPerson: oc
    .route({
      method: 'GET',
      path: '/people/{personId}/profile',
      tags,
      summary: 'Ce qu’une personne dit d’elle',
    })
    .input(z.object({ personId: idSchema }))
    .output(profileSchema),
  mine: oc
    .route({ method: 'GET', path: '/me/profile', tags, summary: 'Ce que je dis de moi, et qui lit quoi' })
    .input(z.object({}))
    .output(ownProfileSchema),
  save: oc
    .route({
      method: 'PUT',
      path: '/me/profile',
      tags,
      summary: 'Dire ce que j’offre, ce que je cherche, et à qui',
    })
    .input(z.object({ revision: counterSchema, profile: profileInputSchema }))
    .output(ownProfileSchema),
};

export const skillsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/skills',
      tags,
      summary: 'Les compétences de la liste, et celles que j’ai proposées',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(skillSchema) })),
  propose: oc
    .route({
      method: 'POST',
      path: '/skills',
      tags,
      summary: 'Proposer une compétence ; celle qui existe déjà est rendue',
    })
    .input(z.object({ label: skillLabelSchema }))
    .output(skillSchema),
  decide: oc
    .route({
      method: 'PUT',
      path: '/skills/{skillId}',
      tags,
      summary: 'Accepter une compétence, la refuser, la renommer, la fondre dans une autre',
    })
    .input(
      z.object({
        skillId: idSchema,
        state: z.enum(['accepted', 'refused']),
        label: skillLabelSchema.optional(),
        /** What was said with it is said with this one from now on. */
        mergeInto: idSchema.nullable().default(null),
      }),
    )
    .output(z.object({ items: z.array(skillSchema) })),
};
