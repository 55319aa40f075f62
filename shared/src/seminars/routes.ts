import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema, limitParameter } from '../ids.ts';
import { localeSchema } from '../session/schema.ts';
import { writtenText } from '../text.ts';
import { rosterSchema, seminarInputSchema, seminarSchema, seminarSummarySchema } from './schema.ts';

const tags = ['Séminaires'];
const aboutSeminar = z.object({ seminarId: idSchema });

export const seminarsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/seminars',
      tags,
      summary: 'Les séminaires et webinaires que je peux lire, par date : à venir, ou passés du plus récent',
    })
    .input(
      z.object({
        when: z
          .enum(['ahead', 'past'])
          .default('ahead')
          .meta({ description: '`ahead` until they end, those under way included' }),
        cohortId: idSchema.optional(),
        before: z.string().max(200).optional().meta({ description: 'Cursor: `next` of the page before' }),
        limit: limitParameter({ default: 30, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(seminarSummarySchema), next: z.string().nullable() })),
  create: oc
    .route({
      method: 'POST',
      path: '/cohorts/{cohortId}/seminars',
      successStatus: 201,
      tags,
      summary: 'Préparer un séminaire ou un webinaire ; il n’est lu que de l’animation jusqu’à son annonce',
    })
    .input(
      z.object({
        cohortId: idSchema,
        clientId: clientIdSchema,
        seminar: seminarInputSchema,
      }),
    )
    .output(seminarSchema),
  get: oc
    .route({ method: 'GET', path: '/seminars/{seminarId}', tags, summary: 'Un séminaire et son déroulé' })
    .input(aboutSeminar)
    .output(seminarSchema),
  update: oc
    .route({
      method: 'PUT',
      path: '/seminars/{seminarId}',
      tags,
      summary: 'Corriger un séminaire et son déroulé ; refusé si quelqu’un d’autre l’a corrigé entre-temps',
    })
    .input(aboutSeminar.extend({ revision: counterSchema, seminar: seminarInputSchema }))
    .output(seminarSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/seminars/{seminarId}',
      successStatus: 204,
      tags,
      summary: 'Supprimer un brouillon, avec ce qui y est écrit ; ce qui est annoncé s’annule',
    })
    .input(aboutSeminar)
    .output(z.void()),
  announce: oc
    .route({
      method: 'POST',
      path: '/seminars/{seminarId}/announcement',
      tags,
      summary: 'Le faire connaître : les inscriptions sont ouvertes',
    })
    .input(aboutSeminar)
    .output(seminarSchema),
  cancel: oc
    .route({
      method: 'POST',
      path: '/seminars/{seminarId}/cancellation',
      tags,
      summary: 'L’annuler, avec la raison que liront les personnes inscrites',
    })
    .input(aboutSeminar.extend({ reason: writtenText({ min: 3, max: 500 }) }))
    .output(seminarSchema),
  register: oc
    .route({
      method: 'PUT',
      path: '/seminars/{seminarId}/registration',
      tags,
      summary: 'Prendre une place, ou un rang dans la liste d’attente',
    })
    .input(aboutSeminar)
    .output(seminarSchema),
  unregister: oc
    .route({
      method: 'DELETE',
      path: '/seminars/{seminarId}/registration',
      tags,
      summary: 'Rendre ma place ; la première personne qui attend la reçoit',
    })
    .input(aboutSeminar)
    .output(seminarSchema),
  rosterSheet: oc
    .route({
      method: 'GET',
      path: '/seminars/{seminarId}/roster/sheet',
      tags,
      summary: 'Qui vient, et qui attend, pour un tableur : un texte en CSV',
    })
    .input(aboutSeminar.extend({ language: localeSchema.default('fr') }))
    .output(z.object({ csv: z.string() })),
  roster: oc
    .route({ method: 'GET', path: '/seminars/{seminarId}/roster', tags, summary: 'Qui vient, et qui attend' })
    .input(aboutSeminar)
    .output(rosterSchema),
};
