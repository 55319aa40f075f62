import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { type ChannelFacts, canModerateChannel, canWriteInChannel } from '../channels/policy.ts';
import { idSchema } from '../ids.ts';

/** Those whom one may call by one word: a cohort, a channel's people, one's own organisation. */
export const groupKinds = ['cohort', 'channel', 'organisation'] as const;
export const groupKindSchema = z.enum(groupKinds);
export type GroupKind = z.infer<typeof groupKindSchema>;

export interface GroupRef {
  kind: GroupKind;
  id: string;
}

/** A group that the actor may call here, and how many people would be told. */
export const groupSchema = z.object({
  kind: groupKindSchema,
  id: idSchema,
  name: z.string(),
  people: z.int().meta({
    description:
      'How many people would be told at once: not the one who writes, nor those who want nothing of this place, asked for silence or blocked them',
  }),
});
export type Group = z.infer<typeof groupSchema>;

export interface CallFacts {
  channel: ChannelFacts;
  /** The actor's own organisation. */
  organisationId: string | null;
}

/** Calling everyone is moderation's; calling one's own colleagues is anyone's who writes here. */
export function canCallGroup(actor: Actor, group: GroupRef, { channel, organisationId }: CallFacts): boolean {
  switch (group.kind) {
    case 'cohort':
      return group.id === channel.cohortId && canModerateChannel(actor, channel);
    case 'channel':
      return group.id === channel.id && canModerateChannel(actor, channel);
    case 'organisation':
      return group.id === organisationId && canWriteInChannel(actor, channel);
  }
}

const groupPattern = /@\[[^\]\n]{1,120}\]\(group:(cohort|channel|organisation):([0-9a-fA-F-]{36})\)/g;
const MOST_GROUPS = 10;

/** The groups that a body calls, each once, in order. */
export function mentionedGroups(body: string): GroupRef[] {
  const groups = new Map<string, GroupRef>();
  for (const [, kind, id] of body.matchAll(groupPattern)) {
    const group = { kind: kind as GroupKind, id: (id ?? '').toLowerCase() };
    if (groups.size < MOST_GROUPS) groups.set(`${group.kind}:${group.id}`, group);
  }
  return [...groups.values()];
}

/** The groups that a body calls and that another one did not. */
export function addedGroups(body: string, before: string): GroupRef[] {
  const known = new Set(mentionedGroups(before).map(({ id }) => id));
  return mentionedGroups(body).filter(({ id }) => !known.has(id));
}
