import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import {
  codevCommitmentSchema,
  codevSchema,
  codevSheetLineSchema,
  codevSheetSchema,
  codevStageSchema,
  codevStartSchema,
  codevTextSchema,
  codevWordsSchema,
  LONGEST_STAGE,
} from './schema.ts';

const tags = ['Codéveloppement'];
const aboutRoom = z.object({ roomId: idSchema });

export const codevRoutes = {
  start: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/codev',
      tags,
      summary: 'Commencer une séance de codéveloppement dans une salle ouverte, avec ses rôles et ses durées',
    })
    .input(aboutRoom.extend(codevStartSchema.shape))
    .output(codevSchema),
  move: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/codev/stage',
      tags,
      summary: 'Passer à une étape, ou revenir à une autre : son temps recommence',
    })
    .input(aboutRoom.extend({ stage: codevStageSchema }))
    .output(codevSchema),
  addTime: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/codev/time',
      tags,
      summary: 'Donner plus de temps à l’étape en cours',
    })
    .input(aboutRoom.extend({ minutes: z.int().min(1).max(LONGEST_STAGE, { error: 'too_long' }) }))
    .output(codevSchema),
  setStopped: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/codev/stopped',
      tags,
      summary: 'Arrêter l’horloge de tout le monde, ou la faire repartir',
    })
    .input(aboutRoom.extend({ stopped: z.boolean() }))
    .output(codevSchema),
  write: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/codev/texts/{text}',
      tags,
      summary: 'Écrire le sujet, le contrat ou le plan ; refusé si quelqu’un d’autre l’a changé entre-temps',
    })
    .input(
      aboutRoom.extend({
        text: codevTextSchema,
        words: codevWordsSchema,
        before: z.string().max(2_000).meta({ description: 'What stood there as it was read' }),
      }),
    )
    .output(codevSchema),
  commit: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/codev/commitment',
      tags,
      summary: 'Mon engagement à l’issue de la séance ; `null` le retire',
    })
    .input(aboutRoom.extend({ commitment: codevCommitmentSchema.nullable() }))
    .output(codevSchema),
  sheet: oc
    .route({
      method: 'GET',
      path: '/rooms/{roomId}/codev/sheet',
      tags,
      summary: 'Ce qu’une séance me laisse : mon engagement, et le début d’un retour d’expérience',
    })
    .input(
      aboutRoom.extend({
        sheetId: idSchema.optional().meta({ description: 'The session; by default my last one in the room' }),
      }),
    )
    .output(codevSheetSchema),
  sheets: oc
    .route({
      method: 'GET',
      path: '/codev/sheets',
      tags,
      summary: 'Les fiches des séances où j’ai exposé une question, la dernière d’abord',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(codevSheetLineSchema) })),
};
