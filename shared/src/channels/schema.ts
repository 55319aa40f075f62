import { z } from 'zod';
import { channelChoiceSchema } from '../following/schema.ts';
import { counterSchema, idSchema } from '../ids.ts';

import { lineOfText, writtenText } from '../text.ts';

/**
 * What a channel belongs to. An `announcements` channel is a cohort's, or the whole programme's (no cohort). On no list
 * of channels: a `direct` one, which holds the one conversation of those named in it, a `seminar` one, which says
 * who reads its seminar, and an `experience` one, in which it is written or talked about at one level.
 */
export const channelKindSchema = z.enum([
  'cohort',
  'theme',
  'territory',
  'announcements',
  'team',
  'direct',
  'seminar',
  'experience',
]);
export const channelMembershipSchema = z.enum(['open', 'restricted']);

export const channelAbilitiesSchema = z.object({
  read: z.boolean(),
  createThread: z.boolean(),
  announce: z.boolean().meta({ description: 'May create a thread of kind announcement' }),
  moderate: z.boolean(),
  manage: z.boolean().meta({ description: 'May rename it and choose who takes part' }),
});

export const channelSchema = z.object({
  id: idSchema,
  cohortId: idSchema.nullable(),
  kind: channelKindSchema,
  membership: channelMembershipSchema,
  name: z.string(),
  description: z.string(),
  themeKey: z.string().nullable(),
  territoryCode: z.string().nullable(),
  /** Followed threads with something unread: what the badge of a channel counts. */
  unreadThreads: z.int(),
  /** What I chose for its threads. */
  following: channelChoiceSchema,
  /** Head of the channel's list of threads (threads made, renamed, closed, moved). */
  version: counterSchema,
  /** Who reads here, beside every composer: people by the role they read with. */
  readers: z.object({ members: z.int(), facilitators: z.int(), coordinators: z.int() }),
  abilities: channelAbilitiesSchema,
});
export type Channel = z.infer<typeof channelSchema>;

export const channelNameSchema = lineOfText({ min: 2, max: 60 });

export const channelCreationSchema = z
  .object({
    kind: channelKindSchema.exclude(['direct', 'seminar', 'experience']),
    membership: channelMembershipSchema.default('open'),
    name: channelNameSchema,
    description: writtenText({ min: 0, max: 400 }).default(''),
    themeKey: z.string().max(60).nullable().default(null),
    territoryCode: z.string().max(20).nullable().default(null),
  })
  .refine((channel) => channel.kind !== 'theme' || channel.themeKey !== null, {
    path: ['themeKey'],
    error: 'required',
  })
  .refine((channel) => channel.kind !== 'territory' || channel.territoryCode !== null, {
    path: ['territoryCode'],
    error: 'required',
  });
