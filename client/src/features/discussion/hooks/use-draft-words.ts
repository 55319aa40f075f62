import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { useMemo } from 'react';
import { useDrafts } from '../../../lib/journal/react.ts';

/** First words of what I began to write in each thread, by its id. */
export function useDraftWords(): ReadonlyMap<string, string> {
  const drafts = useDrafts();
  return useMemo(
    () =>
      new Map(
        drafts
          .filter(({ context }) => context.startsWith('thread:'))
          .map(({ context, content }) => [context.slice('thread:'.length), excerptOf(content.body, 80)]),
      ),
    [drafts],
  );
}
