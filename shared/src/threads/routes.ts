import { oc } from '@orpc/contract';
import { z } from 'zod';
import { mutedUntilSchema, threadLevelSchema } from '../following/schema.ts';
import { idSchema, instantSchema, limitParameter } from '../ids.ts';
import { writtenText } from '../text.ts';
import { opportunityInputSchema, opportunityTypeSchema, territoryCodeSchema } from './opportunity.ts';
import {
  acknowledgementsSchema,
  threadCreationSchema,
  threadFilterSchema,
  threadSchema,
  threadStandingSchema,
  threadSummarySchema,
  threadTitleSchema,
  unansweredSchema,
} from './schema.ts';

const tags = ['Fils'];

export const threadsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/channels/{channelId}/threads',
      tags,
      summary: "Les fils d'un canal, du plus actif au moins actif",
    })
    .input(
      z.object({
        channelId: idSchema,
        filter: threadFilterSchema.default('all'),
        before: z.string().max(200).optional().meta({ description: 'Cursor: `next` of the page before' }),
        limit: limitParameter({ default: 40, max: 100 }),
      }),
    )
    .output(
      z.object({
        items: z.array(threadSummarySchema),
        next: z.string().nullable(),
        pinned: z
          .array(threadSummarySchema)
          .meta({ description: 'On the first page of all threads; no page repeats them' }),
      }),
    ),
  create: oc
    .route({
      method: 'POST',
      path: '/channels/{channelId}/threads',
      outputStructure: 'detailed',
      tags,
      summary: 'Ouvrir un fil ; le même clientId rend le même fil (200 au lieu de 201)',
    })
    .input(
      threadCreationSchema
        .extend({ channelId: idSchema })
        .refine(({ kind, acknowledgement }) => !acknowledgement || kind === 'announcement', {
          path: ['acknowledgement'],
          error: 'invalid',
        }),
    )
    .output(
      z.union([
        z.object({ status: z.literal(201), body: threadSchema }),
        z.object({ status: z.literal(200), body: threadSchema }),
      ]),
    ),
  get: oc
    .route({ method: 'GET', path: '/threads/{threadId}', tags, summary: 'Un fil' })
    .input(z.object({ threadId: idSchema }))
    .output(threadSchema),
  rename: oc
    .route({ method: 'PATCH', path: '/threads/{threadId}', tags, summary: 'Renommer un fil' })
    .input(z.object({ threadId: idSchema, title: threadTitleSchema }))
    .output(threadSchema),
  setClosed: oc
    .route({ method: 'PUT', path: '/threads/{threadId}/closed', tags, summary: 'Fermer ou rouvrir un fil' })
    .input(
      z.object({
        threadId: idSchema,
        closed: z.boolean(),
        reason: writtenText({ min: 0, max: 500 }).default(''),
      }),
    )
    .output(threadSchema),
  move: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/channel',
      tags,
      summary: 'Déplacer un fil vers un autre canal (animation des deux)',
    })
    .input(z.object({ threadId: idSchema, channelId: idSchema }))
    .output(threadSchema),
  acceptAnswer: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/answer',
      tags,
      summary: 'Retenir la réponse à une question, ou n’en retenir aucune',
    })
    .input(z.object({ threadId: idSchema, messageId: idSchema.nullable() }))
    .output(threadSchema),
  setOpportunity: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/opportunity',
      tags,
      summary: 'Changer ce qu’une opportunité propose ; une date repoussée la rouvre',
    })
    .input(opportunityInputSchema.extend({ threadId: idSchema }))
    .output(threadSchema),
  setPinned: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/pinned',
      tags,
      summary: 'Épingler un fil en tête de son canal (cinq au plus), ou le détacher',
    })
    .input(z.object({ threadId: idSchema, pinned: z.boolean() }))
    .output(threadSchema),
  askAcknowledgement: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/acknowledgement',
      tags,
      summary: 'Demander un « Bien reçu » à qui lit une annonce, ou ne plus le demander',
    })
    .input(z.object({ threadId: idSchema, asked: z.boolean() }))
    .output(threadSchema),
  acknowledge: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/acknowledged',
      tags,
      summary: 'Répondre « Bien reçu » à une annonce ; le dire deux fois n’en fait qu’un',
    })
    .input(z.object({ threadId: idSchema }))
    .output(z.object({ threadId: idSchema, acknowledgedAt: instantSchema })),
  acknowledgements: oc
    .route({
      method: 'GET',
      path: '/threads/{threadId}/acknowledgements',
      tags,
      summary: 'Qui a répondu « Bien reçu », et qui pas encore (animation)',
    })
    .input(z.object({ threadId: idSchema }))
    .output(acknowledgementsSchema),
  remindAcknowledgement: oc
    .route({
      method: 'POST',
      path: '/threads/{threadId}/acknowledgements/reminder',
      tags,
      summary: 'Relancer qui n’a pas répondu « Bien reçu », une fois par jour',
    })
    .input(z.object({ threadId: idSchema }))
    .output(acknowledgementsSchema),
  setFollowing: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/following',
      tags,
      summary: 'Suivre un fil, ou ne plus le suivre',
    })
    .input(z.object({ threadId: idSchema, following: z.boolean() }))
    .output(threadStandingSchema),
  setLevel: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/level',
      tags,
      summary:
        'Choisir ce qu’on veut d’un fil (tout, mentions, rien, comme son canal), ou le mettre en sourdine',
    })
    .input(
      z.object({
        threadId: idSchema,
        level: threadLevelSchema.nullable().optional(),
        mutedUntil: mutedUntilSchema.optional(),
      }),
    )
    .output(threadStandingSchema),
  invite: oc
    .route({
      method: 'PUT',
      path: '/threads/{threadId}/people/{personId}',
      tags,
      summary: 'Inviter une personne dans un seul fil',
    })
    .input(z.object({ threadId: idSchema, personId: idSchema }))
    .output(threadSchema),
  listUnanswered: oc
    .route({
      method: 'GET',
      path: '/me/unanswered',
      tags,
      summary: 'Les questions sans réponse, par canal : ceux que j’anime, sinon ceux où je peux écrire',
    })
    .input(
      z.object({
        olderThanHours: z.coerce.number().int().min(0).max(8_760).default(48),
        limit: limitParameter({ default: 100, max: 200 }),
      }),
    )
    .output(unansweredSchema),
  listOpportunities: oc
    .route({
      method: 'GET',
      path: '/me/opportunities',
      tags,
      summary: 'Les opportunités que je peux lire, de la plus proche échéance à la plus lointaine',
    })
    .input(
      z.object({
        type: opportunityTypeSchema.optional(),
        territoryCode: territoryCodeSchema.optional(),
        past: z.stringbool().default(false).meta({ description: 'Those whose date is past, the last first' }),
        limit: limitParameter({ default: 50, max: 200 }),
      }),
    )
    .output(z.object({ items: z.array(threadSummarySchema) })),
  listFollowed: oc
    .route({ method: 'GET', path: '/me/threads', tags, summary: 'Les fils que je suis, non lus d’abord' })
    .input(
      z.object({
        unread: z.stringbool().default(false),
        experiences: z
          .stringbool()
          .default(false)
          .meta({ description: 'Only those where an experience is talked about' }),
        before: z.string().max(200).optional(),
        limit: limitParameter({ default: 20, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(threadSummarySchema), next: z.string().nullable() })),
};
