import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { lineOfText, writtenText } from '../text.ts';
import { sectionTypeSchema } from './kinds.ts';
import { levelSchema } from './levels.ts';
import {
  articleSchema,
  differenceSchema,
  draftSectionSchema,
  editionLineSchema,
  experienceDraftSchema,
  headInputSchema,
  identitySchema,
  MOST_AUTHORS,
  MOST_REVIEWERS,
  myExperienceSchema,
  newExperienceSchema,
  reviewNoteSchema,
} from './schema.ts';
import { sectionValueSchema } from './sections.ts';

const tags = ['Retours d’expérience'];
const one = z.object({ experienceId: idSchema });
const inNote = one.extend({ noteId: idSchema });
const revision = counterSchema.meta({
  description: 'The one that was read; another one answers 409 with what stands',
});
const remark = writtenText({ min: 1, max: 4_000 });

export const experiencesRoutes = {
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
  publish: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/publish',
      tags,
      summary: 'Publier ce qui est écrit : chaque partie à qui tous ont accepté de la montrer',
    })
    .input(
      one.extend({
        clientId: clientIdSchema,
        note: lineOfText({ min: 0, max: 200 }).default('').meta({ description: 'What changed' }),
        /** The pseudonymised version was read, and is approved by who publishes; needed where there is one. */
        approvesPseudonym: z.boolean().default(false),
      }),
    )
    .output(experienceDraftSchema),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/withdraw',
      tags,
      summary: 'Retirer ce qui est publié ; la coordination dit pourquoi',
    })
    .input(one.extend({ reason: writtenText({ min: 0, max: 1_000 }).default('') }))
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
  get: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}',
      tags,
      summary: 'Un retour d’expérience, tel que je peux le lire',
    })
    .input(one)
    .output(articleSchema),
  editions: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/editions',
      tags,
      summary: 'Ses versions publiées, la dernière d’abord',
    })
    .input(one)
    .output(z.object({ items: z.array(editionLineSchema) })),
  differences: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/differences',
      tags,
      summary: 'Ce qui a changé d’une version à une autre, dans ce que je peux lire',
    })
    .input(
      one.extend({
        from: z.coerce.number().pipe(z.int().min(1)),
        to: z.coerce.number().pipe(z.int().min(1)),
      }),
    )
    .output(z.object({ items: z.array(differenceSchema) })),
  comments: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/comments',
      tags,
      summary: 'Le fil où l’on en parle, à ce niveau : le même pour tout le monde',
    })
    .input(one.extend({ level: levelSchema.exclude(['public']) }))
    .output(z.object({ threadId: idSchema })),
  setUseful: oc
    .route({
      method: 'PUT',
      path: '/experiences/{experienceId}/useful',
      tags,
      summary: 'Dire qu’il m’a été utile, et en quoi ; ou le reprendre',
    })
    .input(
      one.extend({
        useful: z
          .object({
            reason: z.enum(['unblocked', 'convinced', 'avoided', 'prepared', 'inspired']),
            words: lineOfText({ min: 0, max: 200 }).default(''),
          })
          .nullable(),
      }),
    )
    .output(z.object({})),
};
