import { oc } from '@orpc/contract';
import { z } from 'zod';
import { roleSchema } from '../actor.ts';
import { channelChoiceSchema, channelLevelSchema, mutedUntilSchema } from '../following/schema.ts';
import { idSchema } from '../ids.ts';
import { changesAnswerSchema, changesQuerySchema } from '../journal/schema.ts';
import { groupSchema } from '../messages/groups.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';
import { channelChangeSchema } from '../threads/schema.ts';
import {
  channelCreationSchema,
  channelMembershipSchema,
  channelNameSchema,
  channelSchema,
} from './schema.ts';

const tags = ['Canaux'];

export const channelsRoutes = {
  list: oc
    .route({ method: 'GET', path: '/channels', tags, summary: 'Tous les canaux que je peux lire' })
    .input(z.object({}))
    .output(z.object({ items: z.array(channelSchema) })),
  get: oc
    .route({ method: 'GET', path: '/channels/{channelId}', tags, summary: 'Un canal' })
    .input(z.object({ channelId: idSchema }))
    .output(channelSchema),
  create: oc
    .route({
      method: 'POST',
      path: '/cohorts/{cohortId}/channels',
      successStatus: 201,
      tags,
      summary: 'Ouvrir un canal',
    })
    .input(z.object({ cohortId: idSchema }).and(channelCreationSchema))
    .output(channelSchema),
  update: oc
    .route({
      method: 'PATCH',
      path: '/channels/{channelId}',
      tags,
      summary: 'Renommer, décrire, ouvrir ou restreindre un canal',
    })
    .input(
      z.object({
        channelId: idSchema,
        name: channelNameSchema.optional(),
        description: writtenText({ min: 0, max: 400 }).optional(),
        membership: channelMembershipSchema.optional(),
      }),
    )
    .output(channelSchema),
  setLevel: oc
    .route({
      method: 'PUT',
      path: '/channels/{channelId}/level',
      tags,
      summary:
        'Choisir ce qu’on veut des fils d’un canal (tout, mes fils, mentions, rien), ou le mettre en sourdine',
    })
    .input(
      z.object({
        channelId: idSchema,
        level: channelLevelSchema.nullable().optional(),
        mutedUntil: mutedUntilSchema.optional(),
      }),
    )
    .output(channelChoiceSchema),
  people: oc
    .route({ method: 'GET', path: '/channels/{channelId}/people', tags, summary: 'Qui lit ce canal' })
    .input(z.object({ channelId: idSchema }))
    .output(z.object({ items: z.array(personSummarySchema) })),
  addPerson: oc
    .route({
      method: 'PUT',
      path: '/channels/{channelId}/people/{personId}',
      tags,
      summary: 'Inviter une personne dans un canal',
    })
    .input(
      z.object({
        channelId: idSchema,
        personId: idSchema,
        role: roleSchema.exclude(['coordinator', 'facilitator', 'accompanying', 'guest']).default('expert'),
      }),
    )
    .output(z.object({ items: z.array(personSummarySchema) })),
  removePerson: oc
    .route({
      method: 'DELETE',
      path: '/channels/{channelId}/people/{personId}',
      tags,
      summary: "Retirer une personne d'un canal",
    })
    .input(z.object({ channelId: idSchema, personId: idSchema }))
    .output(z.object({ items: z.array(personSummarySchema) })),
  groups: oc
    .route({
      method: 'GET',
      path: '/channels/{channelId}/groups',
      tags,
      summary:
        'Les groupes que je peux prévenir d’un mot dans un nouveau fil, et combien de personnes le seraient',
    })
    .input(z.object({ channelId: idSchema }))
    .output(z.object({ items: z.array(groupSchema) })),
  changes: oc
    .route({
      method: 'GET',
      path: '/channels/{channelId}/changes',
      tags,
      summary: 'Ce qui a changé dans la liste des fils',
    })
    .input(changesQuerySchema.extend({ channelId: idSchema }))
    .output(changesAnswerSchema(channelChangeSchema)),
};
