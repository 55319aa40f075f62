import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useJournal, usePersonFeed } from '../../../lib/journal/react.ts';
import { rememberChannelChoice } from '../api/channel-choice.ts';
import { keepLevel, showLevel } from '../api/show-level.ts';
import { showMark } from '../api/show-mark.ts';
import { rememberStanding } from '../api/standing.ts';
import { rememberAcknowledged } from './use-acknowledgement.ts';

/** What I read, follow or am told on any of my devices is so on this one: marks, badges, « Pour vous ». */
export function useStandingSync(): void {
  const cache = useQueryClient();
  usePersonFeed((event) => {
    if (event.kind === 'changes') {
      for (const change of event.changes) {
        if (change.kind === 'standing') rememberStanding(cache, change.threadId, () => change.standing);
        if (change.kind === 'channel-following') {
          rememberChannelChoice(cache, change.channelId, change.following);
          void cache.invalidateQueries({ queryKey: queries.threads.list.key() });
        }
        if (change.kind === 'acknowledgement') rememberAcknowledged(cache, change.threadId, change.at);
      }
    } else {
      void cache.invalidateQueries({ queryKey: queries.threads.key() });
      void cache.invalidateQueries({ queryKey: queries.channels.list.key() });
    }
    const moved = (kind: 'scheduled' | 'reminder' | 'bookmark') =>
      event.kind !== 'changes' || event.changes.some((change) => change.kind === kind);
    if (moved('scheduled')) void cache.invalidateQueries({ queryKey: queries.scheduled.key() });
    if (moved('reminder')) void cache.invalidateQueries({ queryKey: queries.reminders.key() });
    if (moved('bookmark')) void cache.invalidateQueries({ queryKey: queries.bookmarks.key() });
    const follows =
      event.kind !== 'changes' ||
      event.changes.some(({ kind }) => kind === 'standing' || kind === 'channel-following');
    if (follows) {
      void cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() });
      void cache.invalidateQueries({ queryKey: queries.direct.list.key() });
    }
    void cache.invalidateQueries({ queryKey: queries.inbox.key() });
  });
}

/** A mark set on this device is shown at once, then as the server stores and counts it. */
export function useMarksSync(): void {
  const cache = useQueryClient();
  const { readMarks } = useJournal();
  useEffect(() => {
    const show = () => {
      for (const [threadId, mark] of Object.entries(readMarks.getSnapshot())) showMark(cache, threadId, mark);
    };
    show();
    const stopShowing = readMarks.subscribe(show);
    const stopSettling = readMarks.onSettled(({ conversationId, answer }) => {
      if (answer) rememberStanding(cache, conversationId, (standing) => ({ ...standing, ...answer }));
      void cache.invalidateQueries({ queryKey: queries.inbox.badges.key() });
    });
    return () => {
      stopShowing();
      stopSettling();
    };
  }, [cache, readMarks]);
}

/** So is what one chose of threads and channels, in every list that shows or counts them. */
export function useLevelsSync(): void {
  const cache = useQueryClient();
  const { levels } = useJournal();
  useEffect(() => {
    const show = () => {
      for (const level of Object.values(levels.getSnapshot())) showLevel(cache, level);
    };
    show();
    const stopShowing = levels.subscribe(show);
    const stopSettling = levels.onSettled((settled) => keepLevel(cache, settled));
    return () => {
      stopShowing();
      stopSettling();
    };
  }, [cache, levels]);
}

/** Milliseconds after the moment, so that the server has passed it too. */
const grace = 300;
/** The longest a timer can wait. */
const longest = 2 ** 31 - 1;

/** A silence that ends brings its badges and lines back, though nothing else happens. */
export function useMutesEnd(): void {
  const cache = useQueryClient();
  const badges = useQuery(queries.inbox.badges.queryOptions({ input: {} }));
  const { data, dataUpdatedAt } = badges;
  useEffect(() => {
    if (!data?.changesAt) return;
    // By the server's clock: this device's may be wrong.
    const left = Date.parse(data.changesAt) - Date.parse(data.at) - (Date.now() - dataUpdatedAt);
    const timer = setTimeout(
      () => {
        void cache.invalidateQueries({ queryKey: queries.inbox.key() });
        void cache.invalidateQueries({ queryKey: queries.threads.key() });
      },
      Math.min(Math.max(left, 0) + grace, longest),
    );
    return () => clearTimeout(timer);
  }, [cache, data, dataUpdatedAt]);
}
