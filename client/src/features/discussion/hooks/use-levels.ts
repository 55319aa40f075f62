import { isFollowed } from '@sentiers/shared/following/policy.ts';
import type { ChannelChoice, ThreadChoice } from '@sentiers/shared/following/schema.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { callByHttp, queries } from '../../../lib/api/api.ts';
import { knownChannelChoice, rememberChannelChoice } from '../api/channel-choice.ts';
import { knownStandings, rememberStanding } from '../api/standing.ts';

/** What one wants of a thread: shown at once, and as it was when it could not be kept, which is said. */
export function useThreadLevel(
  threadId: string,
  channelId: string,
): (choice: Partial<Pick<ThreadChoice, 'level' | 'mutedUntil'>>) => void {
  const { t } = useTranslation('discussion');
  const cache = useQueryClient();
  const notify = useNotice();
  return (choice) => {
    const before = knownStandings(cache, threadId)[0]?.standing;
    rememberStanding(cache, threadId, (standing) => {
      const changed = { ...standing, ...choice };
      return { ...changed, following: isFollowed(changed, knownChannelChoice(cache, channelId)) };
    });
    callByHttp('threads.setLevel', { threadId, ...choice }).then(
      (standing) => {
        rememberStanding(cache, threadId, () => standing);
        readAgain(cache);
      },
      () => {
        if (before) rememberStanding(cache, threadId, () => before);
        notify({ text: t('thread.followFailed') });
      },
    );
  };
}

/** The same of a channel. */
export function useChannelLevel(channelId: string): (choice: Partial<ChannelChoice>) => void {
  const { t } = useTranslation('discussion');
  const cache = useQueryClient();
  const notify = useNotice();
  return (choice) => {
    const before = knownChannelChoice(cache, channelId);
    rememberChannelChoice(cache, channelId, { ...before, ...choice });
    callByHttp('channels.setLevel', { channelId, ...choice }).then(
      (kept) => {
        rememberChannelChoice(cache, channelId, kept);
        readAgain(cache);
      },
      () => {
        rememberChannelChoice(cache, channelId, before);
        notify({ text: t('thread.followFailed') });
      },
    );
  };
}

/** What is followed or silent is listed and counted otherwise. */
function readAgain(cache: QueryClient): void {
  void cache.invalidateQueries({ queryKey: queries.threads.list.key() });
  void cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() });
  void cache.invalidateQueries({ queryKey: queries.inbox.key() });
}
