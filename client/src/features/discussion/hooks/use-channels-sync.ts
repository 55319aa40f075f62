import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useConnection, useServerEvents } from '../../../lib/journal/react.ts';

/** Milliseconds within which all who were told read their list again, so that they don't at the same moment. */
const spread = 800;

/** The list of channels follows those that are opened, renamed or restricted, and what was missed while cut off. */
export function useChannelsSync(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void cache.invalidateQueries({ queryKey: queries.channels.list.key() });
    }, spread * Math.random());
  }, [cache]);
  useServerEvents((event) => {
    if (event.name === 'channel.changed') readAgain();
  });
  const connection = useConnection();
  const wasCutOff = useRef(false); // the page's first connection misses nothing
  useEffect(() => {
    if (connection.kind === 'online' && wasCutOff.current) readAgain();
    if (connection.kind === 'online' || connection.kind === 'offline') wasCutOff.current = true;
  }, [connection, readAgain]);
}
