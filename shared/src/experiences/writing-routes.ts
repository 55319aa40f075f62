import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { lineOfText } from '../text.ts';
import { sectionTypeSchema } from './kinds.ts';
import { levelSchema } from './levels.ts';
import {
  draftSectionSchema,
  experienceDraftSchema,
  headInputSchema,
  identitySchema,
  MOST_AUTHORS,
  myExperienceSchema,
  newExperienceSchema,
} from './schema.ts';
import { sectionValueSchema } from './sections.ts';

const tags = ['Retours d’expérience'];
const one = z.object({ experienceId: idSchema });
const revision = counterSchema.meta({
  description: 'The one that was read; another one answers 409 with what stands',
});

/** A draft, from its beginning until it is published or thrown away. */
export const experienceWritingRoutes = {
  mine: oc
    .route({
      method: 'GET',
      path: '/me/experiences',
      tags,
      summary: 'Ce que j’écris, ce que l’on me demande de relire, et ce qui attend mon accord',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(myExperienceSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/experiences',
      tags,
      summary: 'Commencer un retour : de rien, d’un fil, de messages, d’une salle ou d’un codéveloppement',
    })
    .input(newExperienceSchema)
    .output(experienceDraftSchema),
  draft: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/draft',
      tags,
      summary: 'Le brouillon d’un retour',
    })
    .input(one)
    .output(experienceDraftSchema),
  saveHead: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/draft/head',
      tags,
      summary: 'Enregistrer le titre, le chapeau, le résultat et l’image',
    })
    .input(one.extend({ revision, head: headInputSchema }))
    .output(experienceDraftSchema),
  saveSection: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/draft/sections/{sectionId}',
      tags,
      summary:
        'Enregistrer une partie et qui la lit ; deux personnes qui écrivent deux parties ne se gênent pas',
    })
    .input(
      one.extend({
        sectionId: idSchema,
        revision,
        level: levelSchema,
        title: lineOfText({ min: 2, max: 80 })
          .optional()
          .meta({ description: 'Of a section that was added' }),
        value: sectionValueSchema,
      }),
    )
    .output(draftSectionSchema),
  addSection: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/draft/sections',
      tags,
      summary: 'Ajouter une partie que le modèle n’a pas',
    })
    .input(
      one.extend({
        clientId: clientIdSchema.meta({ description: 'Becomes the section’s id' }),
        title: lineOfText({ min: 2, max: 80 }),
        type: sectionTypeSchema.extract(['text', 'documents']),
        after: idSchema
          .nullable()
          .default(null)
          .meta({ description: 'The section that it follows; null: the last' }),
      }),
    )
    .output(experienceDraftSchema),
  removeSection: oc
    .route({
      method: 'DELETE',
      path: '/experiences/{experienceId}/draft/sections/{sectionId}',
      tags,
      summary: 'Retirer une partie que l’on avait ajoutée',
    })
    .input(one.extend({ sectionId: idSchema, revision }))
    .output(experienceDraftSchema),
  saveIdentity: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/draft/identity',
      tags,
      summary: 'Jusqu’où les noms sont dits, et ce qui les remplace au-delà',
    })
    .input(one.extend({ revision, identity: identitySchema }))
    .output(experienceDraftSchema),
  setAuthors: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/authors',
      tags,
      summary: 'Qui écrit : on s’ajoute des coauteur·ices, on n’en retire que soi',
    })
    .input(one.extend({ personIds: z.array(idSchema).min(1).max(MOST_AUTHORS, { error: 'too_many' }) }))
    .output(experienceDraftSchema),
  leave: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/leave',
      tags,
      summary: 'N’en être plus auteur·ice ; la dernière personne ne le peut pas',
    })
    .input(one)
    .output(z.object({})),
  discard: oc
    .route({
      method: 'DELETE',
      path: '/experiences/{experienceId}',
      tags,
      summary: 'Jeter un brouillon qui n’a jamais été publié',
    })
    .input(one)
    .output(z.object({})),
};
