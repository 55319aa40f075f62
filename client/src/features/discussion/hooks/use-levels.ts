import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { callByHttp, queries } from '../../../lib/api/api.ts';
import { rememberStanding } from '../api/standing.ts';

/** Follows a thread, or no longer: shown at once, and as it was when it could not be kept. */
export function useFollow(threadId: string): (following: boolean) => void {
  const { t } = useTranslation('discussion');
  const cache = useQueryClient();
  const notify = useNotice();
  return (following) => {
    rememberStanding(cache, threadId, (standing) => ({ ...standing, following }));
    callByHttp('threads.setFollowing', { threadId, following }).then(
      (standing) => {
        rememberStanding(cache, threadId, () => standing);
        void cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() });
        void cache.invalidateQueries({ queryKey: queries.inbox.badges.key() });
      },
      () => {
        rememberStanding(cache, threadId, (standing) => ({ ...standing, following: !following }));
        notify({ text: t('thread.followFailed') });
      },
    );
  };
}
