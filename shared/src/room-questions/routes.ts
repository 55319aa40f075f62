import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { messageMarkSchema } from '../messages/schema.ts';
import {
  answerInputSchema,
  myRoomQuestionsSchema,
  roomQuestionSchema,
  roomQuestionTextSchema,
} from './schema.ts';

const tags = ['Questions des salles'];
const inRoom = z.object({ roomId: idSchema });
const aboutQuestion = z.object({ questionId: idSchema });
const revision = counterSchema.meta({ description: 'The revision that was read; another one answers 409' });

export const roomQuestionsRoutes = {
  ask: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/questions',
      outputStructure: 'detailed',
      tags,
      summary:
        'Poser une question dans une salle ; le même clientId rend la même question (200 au lieu de 201)',
    })
    .input(
      inRoom.extend({
        clientId: clientIdSchema,
        text: roomQuestionTextSchema,
        anonymous: z.boolean().default(false).meta({
          description: 'Without its author’s name for those who read the room; moderation sees it',
        }),
      }),
    )
    .output(
      z.union([
        z.object({ status: z.literal(201), body: roomQuestionSchema }),
        z.object({ status: z.literal(200), body: roomQuestionSchema }),
      ]),
    ),
  mine: oc
    .route({
      method: 'GET',
      path: '/rooms/{roomId}/questions/mine',
      tags,
      summary: 'Les questions que j’ai posées dans une salle, et celles pour lesquelles j’ai voté',
    })
    .input(inRoom)
    .output(myRoomQuestionsSchema),
  vote: oc
    .route({
      method: 'PUT',
      path: '/room-questions/{questionId}/vote',
      tags,
      summary:
        'Voter pour une question, ou reprendre son vote ; d’une question réunie à une autre, pour l’autre',
    })
    .input(aboutQuestion.extend({ voted: z.boolean() }))
    .output(z.object({ questionId: idSchema, voted: z.boolean() })),
  withdraw: oc
    .route({
      method: 'DELETE',
      path: '/room-questions/{questionId}',
      tags,
      summary: 'Retirer sa question, tant que personne d’autre ne l’a soutenue',
    })
    .input(aboutQuestion)
    .output(roomQuestionSchema),
  approve: oc
    .route({
      method: 'POST',
      path: '/room-questions/{questionId}/approval',
      tags,
      summary: 'Accepter une question qui attend : tout le monde la lit (animation)',
    })
    .input(aboutQuestion)
    .output(roomQuestionSchema),
  edit: oc
    .route({
      method: 'PATCH',
      path: '/room-questions/{questionId}',
      tags,
      summary: 'Reformuler une question qui attend ; son auteur·ice le voit (animation)',
    })
    .input(aboutQuestion.extend({ revision, text: roomQuestionTextSchema }))
    .output(roomQuestionSchema),
  dismiss: oc
    .route({
      method: 'PUT',
      path: '/room-questions/{questionId}/dismissal',
      tags,
      summary: 'Écarter une question (animation)',
    })
    .input(aboutQuestion)
    .output(roomQuestionSchema),
  restore: oc
    .route({
      method: 'DELETE',
      path: '/room-questions/{questionId}/dismissal',
      tags,
      summary: 'Remettre une question écartée là où elle en était (animation)',
    })
    .input(aboutQuestion)
    .output(roomQuestionSchema),
  answer: oc
    .route({
      method: 'PUT',
      path: '/room-questions/{questionId}/answer',
      tags,
      summary: 'Dire qu’une question a eu sa réponse en direct, ou y répondre par écrit (animation)',
    })
    .input(aboutQuestion.extend({ revision, answer: answerInputSchema }))
    .output(roomQuestionSchema),
  reopen: oc
    .route({
      method: 'DELETE',
      path: '/room-questions/{questionId}/answer',
      tags,
      summary: 'Rouvrir une question qui avait sa réponse (animation)',
    })
    .input(aboutQuestion)
    .output(roomQuestionSchema),
  merge: oc
    .route({
      method: 'PUT',
      path: '/room-questions/{questionId}/merging',
      tags,
      summary:
        'Réunir une question à une autre : leurs votes comptent ensemble, chaque personne une fois (animation)',
    })
    .input(aboutQuestion.extend({ intoId: idSchema }))
    .output(roomQuestionSchema),
  unmerge: oc
    .route({
      method: 'DELETE',
      path: '/room-questions/{questionId}/merging',
      tags,
      summary: 'Séparer de nouveau une question de celle où elle avait été réunie (animation)',
    })
    .input(aboutQuestion)
    .output(roomQuestionSchema),
  setMark: oc
    .route({
      method: 'PUT',
      path: '/room-questions/{questionId}/mark',
      tags,
      summary: 'Dire pour quoi garder une question dans le compte rendu, ou ne plus la garder (animation)',
    })
    .input(aboutQuestion.extend({ mark: messageMarkSchema.nullable() }))
    .output(roomQuestionSchema),
};
