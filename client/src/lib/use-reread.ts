import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useConnection, useServerEvents } from './journal/react.ts';
import type { ServerEvent } from './realtime/socket-port.ts';

/** Milliseconds within which all who were told read their list again, so that they don't at the same moment. */
const spread = 800;

/** Reads answers again when the server tells that they changed, and once after being cut off. */
export function useReread(queryKey: QueryKey, toldBy: ServerEvent['name']): void {
  const cache = useQueryClient();
  const latestKey = useRef(queryKey);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const readAgain = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void cache.invalidateQueries({ queryKey: latestKey.current });
    }, spread * Math.random());
  }, [cache]);
  useServerEvents((event) => {
    if (event.name === toldBy) readAgain();
  });
  const connection = useConnection();
  const wasCutOff = useRef(false); // the page's first connection misses nothing
  useEffect(() => {
    if (connection.kind === 'online' && wasCutOff.current) readAgain();
    if (connection.kind === 'online' || connection.kind === 'offline') wasCutOff.current = true;
  }, [connection, readAgain]);
}
