import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, idSchema } from '../ids.ts';
import { writtenText } from '../text.ts';
import { levelSchema } from './levels.ts';
import { articleSchema, experienceDraftSchema, MOST_REVIEWERS, reviewNoteSchema } from './schema.ts';

const tags = ['Retours d’expérience'];
const one = z.object({ experienceId: idSchema });
const inNote = one.extend({ noteId: idSchema });
const remark = writtenText({ min: 1, max: 4_000 });

/** A draft read over, remarked on and agreed to by others than who writes. */
export const experienceReviewRoutes = {
  preview: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/preview',
      tags,
      summary: 'Le brouillon tel que le liraient ceux qui ont ce niveau',
    })
    .input(one.extend({ level: levelSchema }))
    .output(articleSchema),
  askReview: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/reviews',
      tags,
      summary: 'Demander à des pairs ou à l’animation de relire',
    })
    .input(
      one.extend({
        personIds: z.array(idSchema).min(1).max(MOST_REVIEWERS, { error: 'too_many' }),
        request: writtenText({ min: 0, max: 500 }).default(''),
      }),
    )
    .output(experienceDraftSchema),
  endReview: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/reviews/mine',
      tags,
      summary: 'Dire que l’on a relu, et ce que l’on en pense',
    })
    .input(one.extend({ words: writtenText({ min: 0, max: 2_000 }).default('') }))
    .output(experienceDraftSchema),
  addNote: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/notes',
      tags,
      summary: 'Une remarque sur un passage, une partie ou l’ensemble',
    })
    .input(
      one.extend({
        clientId: clientIdSchema,
        sectionId: idSchema.nullable().default(null),
        passage: z
          .object({ before: z.string().max(40), text: z.string().min(1).max(600) })
          .nullable()
          .default(null),
        body: remark,
      }),
    )
    .output(reviewNoteSchema),
  replyToNote: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/notes/{noteId}/replies',
      tags,
      summary: 'Répondre à une remarque',
    })
    .input(inNote.extend({ clientId: clientIdSchema, body: remark }))
    .output(reviewNoteSchema),
  setNoteResolved: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/notes/{noteId}/resolved',
      tags,
      summary: 'Clore une remarque, ou la rouvrir',
    })
    .input(inNote.extend({ resolved: z.boolean() }))
    .output(reviewNoteSchema),
  removeNote: oc
    .route({
      method: 'DELETE',
      path: '/experiences/{experienceId}/notes/{noteId}',
      tags,
      summary: 'Retirer sa remarque',
    })
    .input(inNote)
    .output(z.object({})),
  agree: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/agreements/mine',
      tags,
      summary: 'Accepter que des parties, ou mes mots qui y sont cités, soient lus aussi largement, ou non',
    })
    .input(
      one.extend({
        answers: z
          .array(z.object({ sectionId: idSchema, level: levelSchema, answer: z.enum(['yes', 'no']) }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ waiting: z.int() })),
  asked: oc
    .route({
      method: 'GET',
      path: '/me/experiences/{experienceId}/agreements',
      tags,
      summary: 'Ce que l’on me demande d’accepter : mes mots tels qu’ils y sont cités, et qui les lirait',
    })
    .input(one)
    .output(
      z.object({
        title: z.string(),
        askedBy: z.array(z.object({ id: idSchema, name: z.string() })),
        items: z.array(
          z.object({
            sectionId: idSchema,
            sectionTitle: z.string(),
            as: z.enum(['author', 'quoted']),
            level: levelSchema,
            agreedLevel: levelSchema.nullable(),
            answer: z.enum(['waiting', 'yes', 'no']),
            quotations: z.array(z.string()),
          }),
        ),
      }),
    ),
};
