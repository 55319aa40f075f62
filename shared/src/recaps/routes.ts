import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterSchema, idSchema } from '../ids.ts';
import { localeSchema } from '../session/schema.ts';
import {
  myWordsSchema,
  openedQuestionSchema,
  passageAnswerSchema,
  recapArrangementSchema,
  recapDeskSchema,
  recapPassageSchema,
  recapSchema,
} from './schema.ts';

const tags = ['Comptes rendus'];
const inRoom = z.object({ roomId: idSchema });
const revision = counterSchema.meta({ description: 'The revision that was read; another one answers 409' });
const language = localeSchema
  .default('fr')
  .meta({ description: 'In which the headings and notes of the recap are written' });

export const recapsRoutes = {
  get: oc
    .route({
      method: 'GET',
      path: '/rooms/{roomId}/recap',
      tags,
      summary: 'Le compte rendu d’une salle, une fois publié, et ce qui m’y est demandé',
    })
    .input(inRoom)
    .output(recapSchema),
  mine: oc
    .route({
      method: 'GET',
      path: '/me/recaps/{roomId}',
      tags,
      summary: 'Mes propos d’une salle qui pourraient être cités',
    })
    .input(inRoom)
    .output(myWordsSchema),
  answer: oc
    .route({
      method: 'PUT',
      path: '/recap-passages/{passageId}/answer',
      tags,
      summary: 'Accepter, modifier, donner sans mon nom ou refuser mes propos ; publiés, les retirer',
    })
    .input(z.object({ passageId: idSchema, answer: passageAnswerSchema }))
    .output(recapPassageSchema),
  desk: oc
    .route({
      method: 'GET',
      path: '/rooms/{roomId}/recap/desk',
      tags,
      summary: 'Tout ce qui peut entrer dans un compte rendu, et ce qui serait publié (animation)',
    })
    .input(inRoom.extend({ language }))
    .output(recapDeskSchema),
  arrange: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/recap/arrangement',
      tags,
      summary: 'Titre, introduction, ordre et choix d’un compte rendu (animation)',
    })
    .input(inRoom.extend({ revision, language, arrangement: recapArrangementSchema }))
    .output(recapDeskSchema),
  publish: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/recap/publication',
      tags,
      summary:
        'Publier le compte rendu dans un canal de la cohorte, ou le mettre à jour là où il est (animation)',
    })
    .input(inRoom.extend({ revision, language, channelId: idSchema }))
    .output(recapDeskSchema),
  openQuestion: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/recap/passages/{passageId}/thread',
      tags,
      summary:
        'Ouvrir un fil d’une question restée ouverte, pour une personne et avant une date ; redemander rend le même (animation)',
    })
    .input(inRoom.extend({ passageId: idSchema, language, question: openedQuestionSchema }))
    .output(z.object({ threadId: idSchema })),
};
