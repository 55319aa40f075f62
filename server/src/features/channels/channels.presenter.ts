import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canAnnounce,
  canCreateThread,
  canManageChannel,
  canModerateChannel,
  canReadChannel,
} from '@sentiers/shared/channels/policy.ts';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { AccessedChannel } from './channels.access.ts';

/** A channel for one reader, with what they may do in it. */
export function presentChannel(
  actor: Actor,
  { channel, facts }: AccessedChannel,
  state: Pick<Channel, 'unreadThreads' | 'following' | 'version' | 'readers'>,
): Channel {
  return {
    id: channel._id,
    // Whose an experience is may be told to fewer than those who talk about it.
    cohortId: facts.experience ? null : channel.cohortId,
    kind: channel.kind,
    membership: channel.membership,
    name: channel.name,
    description: channel.description,
    themeKey: channel.themeKey,
    territoryCode: channel.territoryCode,
    ...state,
    abilities: {
      read: canReadChannel(actor, facts),
      createThread: canCreateThread(actor, facts),
      announce: canAnnounce(actor, facts),
      moderate: canModerateChannel(actor, facts),
      manage: canManageChannel(actor, facts),
    },
  };
}
