import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useConnection, useServerEvents } from '../../../lib/journal/react.ts';

/** Milliseconds: what is written within this time is read in one go. */
const gather = 300;

/** One's list of direct conversations follows what is written in them, and what was missed while cut off. */
export function useDirectSync(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = useRef(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void cache.invalidateQueries({ queryKey: queries.direct.key() });
      void cache.invalidateQueries({ queryKey: queries.inbox.badges.key() });
    }, gather);
  }).current;
  useServerEvents((event) => {
    if (event.name === 'direct.active') readAgain();
  });
  const isOnline = useConnection().kind === 'online';
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    if (isOnline && !wasOnline.current) readAgain();
    wasOnline.current = isOnline;
  }, [isOnline, readAgain]);
}
