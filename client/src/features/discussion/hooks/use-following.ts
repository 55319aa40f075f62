import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { defaultChannelLevel, isMuted, levelIn } from '@sentiers/shared/following/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { useNow } from '../../../components/use-now.ts';
import { nothingChosen } from '../api/channel-choice.ts';
import type { FollowingChoices } from '../components/following/following-choices.ts';
import type { FollowingState } from '../components/following/following-look.ts';
import { useChannelLevel, useThreadLevel } from './use-levels.ts';

interface Following {
  choices: FollowingChoices;
  state: FollowingState;
}

/** What one gets of a thread, and may choose. Undefined as long as where one stands isn't known. */
export function useThreadFollowing(
  { id, channelId }: { id: string; channelId: string },
  detail: Thread | undefined,
  channel: Channel | undefined,
): Following | undefined {
  const own = useThreadLevel(id);
  const ofChannel = useChannelLevel(channelId);
  const now = useNow();
  if (!detail) return undefined;
  const standing = { ...detail.standing, ...own.waiting };
  const choice = { ...(channel?.following ?? nothingChosen), ...ofChannel.waiting };
  const muted = isMuted([standing.mutedUntil, choice.mutedUntil], now);
  return {
    choices: {
      of: 'thread',
      level: standing.level,
      channel: choice.level ?? defaultChannelLevel,
      mutedUntil: isMuted([standing.mutedUntil], now) ? standing.mutedUntil : null,
      onChoose: own.choose,
    },
    state: muted ? 'muted' : levelIn(standing, choice),
  };
}

/** The same of a channel. */
export function useChannelFollowing({ id, following: stored }: Channel): Following {
  const { waiting, choose: onChoose } = useChannelLevel(id);
  const following = { ...stored, ...waiting };
  const muted = isMuted([following.mutedUntil], useNow());
  const level = following.level ?? defaultChannelLevel;
  return {
    choices: { of: 'channel', level, mutedUntil: muted ? following.mutedUntil : null, onChoose },
    state: muted ? 'muted' : level,
  };
}
