import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { usePersonFeed } from '../../../lib/journal/react.ts';
import { rememberStanding } from '../api/standing.ts';

/** What I read, follow or am told on any of my devices is so on this one: marks, badges, « Pour vous ». */
export function useStandingSync(): void {
  const cache = useQueryClient();
  usePersonFeed((event) => {
    if (event.kind === 'changes') {
      for (const change of event.changes) {
        if (change.kind === 'standing') rememberStanding(cache, change.threadId, () => change.standing);
      }
    } else void cache.invalidateQueries({ queryKey: queries.threads.key() });
    const follows = event.kind !== 'changes' || event.changes.some(({ kind }) => kind === 'standing');
    if (follows) void cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() });
    void cache.invalidateQueries({ queryKey: queries.inbox.key() });
  });
}
