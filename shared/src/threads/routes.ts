import { oc } from '@orpc/contract';
import { z } from 'zod';
import { mutedUntilSchema, threadLevelSchema } from '../following/schema.ts';
import { idSchema, limitParameter } from '../ids.ts';
import { writtenText } from '../text.ts';
import {
  threadCreationSchema,
  threadFilterSchema,
  threadSchema,
  threadStandingSchema,
  threadSummarySchema,
  threadTitleSchema,
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
    .output(z.object({ items: z.array(threadSummarySchema), next: z.string().nullable() })),
  create: oc
    .route({
      method: 'POST',
      path: '/channels/{channelId}/threads',
      outputStructure: 'detailed',
      tags,
      summary: 'Ouvrir un fil ; le même clientId rend le même fil (200 au lieu de 201)',
    })
    .input(threadCreationSchema.extend({ channelId: idSchema }))
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
  listFollowed: oc
    .route({ method: 'GET', path: '/me/threads', tags, summary: 'Les fils que je suis, non lus d’abord' })
    .input(
      z.object({
        unread: z.stringbool().default(false),
        before: z.string().max(200).optional(),
        limit: limitParameter({ default: 20, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(threadSummarySchema), next: z.string().nullable() })),
};
