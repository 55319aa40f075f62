import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import {
  captionsLanguageSchema,
  captionsTextSchema,
  chaptersSchema,
  consentToReplaySchema,
  replayConsentSchema,
  replayPlaceSchema,
  replayProposalsSchema,
  replaySchema,
  replayTimelineSchema,
  secondSchema,
  videoInputSchema,
} from './schema.ts';

const tags = ['Replays'];
const aboutReplay = z.object({ replayId: idSchema });
const aboutPerson = aboutReplay.extend({ personId: idSchema });
const aboutCaptions = aboutReplay.extend({ language: captionsLanguageSchema });

export const replaysRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/replays',
      tags,
      summary: 'Les replays, et les webinaires qui attendent le leur, du plus récent au plus ancien',
    })
    .input(z.object({ seminarId: idSchema.optional() }))
    .output(z.object({ items: z.array(replayPlaceSchema) })),
  prepare: oc
    .route({
      method: 'PUT',
      path: '/seminars/{seminarId}/replay',
      tags,
      summary: 'Préparer le replay d’un séminaire ou d’une de ses salles : il y en a un',
    })
    .input(z.object({ seminarId: idSchema, roomId: idSchema.nullable().default(null) }))
    .output(replaySchema),
  get: oc
    .route({
      method: 'GET',
      path: '/replays/{replayId}',
      tags,
      summary: 'Un replay : sa vidéo, ses chapitres',
    })
    .input(aboutReplay)
    .output(replaySchema),
  timeline: oc
    .route({
      method: 'GET',
      path: '/replays/{replayId}/timeline',
      tags,
      summary: 'Ce qui s’est passé dans la salle, à la seconde de la vidéo',
    })
    .input(aboutReplay)
    .output(replayTimelineSchema),
  setPosition: oc
    .route({ method: 'PUT', path: '/replays/{replayId}/position', tags, summary: 'Où je me suis arrêté·e' })
    .input(aboutReplay.extend({ seconds: secondSchema }))
    .output(z.object({ seconds: secondSchema, at: instantSchema })),
  update: oc
    .route({
      method: 'PUT',
      path: '/replays/{replayId}',
      tags,
      summary: 'Écrire ses chapitres, sa durée, et l’instant de la salle où commence la vidéo',
    })
    .input(
      aboutReplay.extend({
        revision: counterSchema,
        startsAt: instantSchema.nullable(),
        duration: secondSchema.nullable(),
        chapters: chaptersSchema,
      }),
    )
    .output(replaySchema),
  setVideo: oc
    .route({
      method: 'PUT',
      path: '/replays/{replayId}/video',
      tags,
      summary: 'Donner la vidéo, ou une autre à sa place : il faut alors publier à nouveau',
    })
    .input(aboutReplay.extend({ video: videoInputSchema.nullable() }))
    .output(replaySchema),
  setCaptions: oc
    .route({
      method: 'PUT',
      path: '/replays/{replayId}/captions/{language}',
      tags,
      summary: 'Donner les sous-titres d’une langue (WebVTT)',
    })
    .input(aboutCaptions.extend({ text: captionsTextSchema }))
    .output(replaySchema),
  removeCaptions: oc
    .route({
      method: 'DELETE',
      path: '/replays/{replayId}/captions/{language}',
      tags,
      summary: 'Retirer les sous-titres d’une langue',
    })
    .input(aboutCaptions)
    .output(replaySchema),
  proposals: oc
    .route({
      method: 'GET',
      path: '/replays/{replayId}/proposals',
      tags,
      summary: 'Ce que le déroulé et la salle proposent : chapitres, début, personnes vues ou entendues',
    })
    .input(aboutReplay)
    .output(replayProposalsSchema),
  ask: oc
    .route({
      method: 'PUT',
      path: '/replays/{replayId}/people/{personId}',
      tags,
      summary: 'Demander son accord à une personne vue ou entendue',
    })
    .input(aboutPerson)
    .output(replaySchema),
  declareAbsent: oc
    .route({
      method: 'DELETE',
      path: '/replays/{replayId}/people/{personId}',
      tags,
      summary: 'Déclarer qu’une personne n’apparaît plus : elle l’apprend, et c’est consigné',
    })
    .input(aboutPerson)
    .output(replaySchema),
  publish: oc
    .route({
      method: 'PUT',
      path: '/replays/{replayId}/publication',
      tags,
      summary: 'Le publier, quand toutes les personnes vues ou entendues ont accepté',
    })
    .input(aboutReplay)
    .output(replaySchema),
  unpublish: oc
    .route({
      method: 'DELETE',
      path: '/replays/{replayId}/publication',
      tags,
      summary: 'Le retirer : seule l’animation le lit',
    })
    .input(aboutReplay)
    .output(replaySchema),
  consent: oc
    .route({ method: 'GET', path: '/replays/{replayId}/consent', tags, summary: 'Ce qui m’est demandé' })
    .input(aboutReplay)
    .output(replayConsentSchema),
  answer: oc
    .route({
      method: 'PUT',
      path: '/replays/{replayId}/consent',
      tags,
      summary: 'Accepter ou refuser ; on peut changer d’avis, aussi après la publication',
    })
    .input(aboutReplay.extend({ answer: consentToReplaySchema }))
    .output(replayConsentSchema),
};
