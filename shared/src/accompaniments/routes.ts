import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { placeCodeSchema } from '../territories/codes.ts';
import { writtenText } from '../text.ts';
import {
  accompanimentCountsSchema,
  accompanimentLineSchema,
  accompanimentSchema,
  companionInputSchema,
  meetingInputSchema,
  sideSchema,
} from './schema.ts';

const tags = ['Accompagnement'];
const about = z.object({ accompanimentId: idSchema });
const base = '/accompaniments/{accompanimentId}' as const;
const entryBody = writtenText({ min: 1, max: 10_000 });
const dayOfYear = z.iso.date({ error: 'not_a_day' });

export const accompanimentsRoutes = {
  mine: oc
    .route({ method: 'GET', path: '/me/accompaniments', tags, summary: 'Les accompagnements dont je suis' })
    .input(z.object({}))
    .output(z.object({ items: z.array(accompanimentLineSchema) })),
  ofCohort: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/accompaniments',
      tags,
      summary: 'Qui accompagne qui dans une cohorte : des nombres et des dates, aucun mot',
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(accompanimentCountsSchema) })),
  open: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/accompaniments',
      tags,
      summary: 'Dire qui accompagne une structure, et sur quel territoire',
    })
    .input(
      z.object({
        organisationId: idSchema,
        clientId: clientIdSchema,
        territoryCode: placeCodeSchema.nullable().default(null),
        companions: z.array(companionInputSchema).min(1).max(8),
      }),
    )
    .output(accompanimentCountsSchema),
  get: oc
    .route({ method: 'GET', path: base, tags, summary: 'Un accompagnement, son carnet et ses rendez-vous' })
    .input(about)
    .output(accompanimentSchema),
  setNextStep: oc
    .route({ method: 'PUT', path: `${base}/next-step`, tags, summary: 'Dire quelle est la prochaine étape' })
    .input(
      about.extend({
        revision: counterSchema,
        nextStep: z
          .object({ words: writtenText({ min: 1, max: 500 }), dueOn: dayOfYear.nullable().default(null) })
          .nullable(),
      }),
    )
    .output(accompanimentSchema),
  addEntry: oc
    .route({ method: 'POST', path: `${base}/entries`, tags, summary: 'Écrire dans le carnet' })
    .input(about.extend({ clientId: clientIdSchema, body: entryBody }))
    .output(accompanimentSchema),
  editEntry: oc
    .route({
      method: 'PUT',
      path: `${base}/entries/{entryId}`,
      tags,
      summary: 'Corriger ce que j’y ai écrit',
    })
    .input(about.extend({ entryId: idSchema, revision: counterSchema, body: entryBody }))
    .output(accompanimentSchema),
  removeEntry: oc
    .route({
      method: 'DELETE',
      path: `${base}/entries/{entryId}`,
      tags,
      summary: 'Retirer ce que j’y ai écrit',
    })
    .input(about.extend({ entryId: idSchema }))
    .output(accompanimentSchema),
  addMeeting: oc
    .route({
      method: 'POST',
      path: `${base}/meetings`,
      tags,
      summary: 'Prendre un rendez-vous, prévoir une visite',
    })
    .input(about.extend({ clientId: clientIdSchema, meeting: meetingInputSchema }))
    .output(accompanimentSchema),
  updateMeeting: oc
    .route({ method: 'PUT', path: `${base}/meetings/{meetingId}`, tags, summary: 'Déplacer un rendez-vous' })
    .input(about.extend({ meetingId: idSchema, revision: counterSchema, meeting: meetingInputSchema }))
    .output(accompanimentSchema),
  cancelMeeting: oc
    .route({
      method: 'DELETE',
      path: `${base}/meetings/{meetingId}`,
      tags,
      summary: 'Annuler un rendez-vous',
    })
    .input(about.extend({ meetingId: idSchema }))
    .output(accompanimentSchema),
  askHandover: oc
    .route({
      method: 'POST',
      path: `${base}/handover`,
      tags,
      summary: 'Proposer de passer le relais à quelqu’un d’un autre incubateur',
    })
    .input(
      about.extend({
        clientId: clientIdSchema,
        toPersonId: idSchema,
        side: sideSchema,
        words: writtenText({ min: 1, max: 4_000 }),
        notebook: z.enum(['all', 'from-now']),
      }),
    )
    .output(accompanimentSchema),
  answerHandover: oc
    .route({
      method: 'PUT',
      path: `${base}/handover`,
      tags,
      summary: 'Accepter le passage de relais, ou non',
    })
    .input(about.extend({ handoverId: idSchema, answer: z.enum(['yes', 'no']) }))
    .output(accompanimentSchema),
  withdrawHandover: oc
    .route({
      method: 'DELETE',
      path: `${base}/handovers/{handoverId}`,
      tags,
      summary: 'Reprendre ma proposition de relais, tant que la structure n’a pas répondu',
    })
    .input(about.extend({ handoverId: idSchema }))
    .output(accompanimentSchema),
  end: oc
    .route({
      method: 'PUT',
      path: `${base}/ended`,
      tags,
      summary: 'Terminer un accompagnement : le carnet reste à lire',
    })
    .input(about)
    .output(accompanimentSchema),
};
