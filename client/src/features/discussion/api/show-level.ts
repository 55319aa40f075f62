import { isFollowed } from '@sentiers/shared/following/policy.ts';
import type { QueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import type { SettledLevel } from '../../../lib/journal/levels.ts';
import type { PendingLevel } from '../../../lib/journal/pending-level.ts';
import { knownChannelChoice, rememberChannelChoice } from './channel-choice.ts';
import { knownStandings, rememberStanding } from './standing.ts';

/** Writes a choice that is on its way where it is shown, before the server has it. */
export function showLevel(cache: QueryClient, level: PendingLevel): void {
  const { id } = level;
  if (level.of === 'channel') {
    rememberChannelChoice(cache, id, { ...knownChannelChoice(cache, id), ...level.choice });
    return;
  }
  const channelId = knownStandings(cache, id)[0]?.channelId;
  if (channelId === undefined) return;
  rememberStanding(cache, id, (standing) => {
    const changed = { ...standing, ...level.choice };
    return { ...changed, following: isFollowed(changed, knownChannelChoice(cache, channelId)) };
  });
}

/** What stands on the server by now; what it refused is asked again. What is followed or silent is counted otherwise. */
export function keepLevel(cache: QueryClient, { id, answer }: SettledLevel): void {
  if (answer?.of === 'thread') rememberStanding(cache, id, () => answer.standing);
  else if (answer) rememberChannelChoice(cache, id, answer.choice);
  else {
    void cache.invalidateQueries({ queryKey: queries.threads.get.key() });
    void cache.invalidateQueries({ queryKey: queries.channels.list.key() });
  }
  void cache.invalidateQueries({ queryKey: queries.threads.list.key() });
  void cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() });
  void cache.invalidateQueries({ queryKey: queries.inbox.key() });
}
