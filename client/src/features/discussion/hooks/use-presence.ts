import { useEffect, useState } from 'react';
import { useConnection, useJournal, useServerEvents } from '../../../lib/journal/react.ts';

/** Ids of the people of a channel who are connected now; asked again whenever the connection returns. */
export function usePresence(channelId: string): readonly string[] {
  const journal = useJournal();
  const isOnline = useConnection().kind === 'online';
  const [people, setPeople] = useState<readonly string[]>([]);
  useServerEvents((event) => {
    if (event.name === 'presence.changed' && event.data.channelId === channelId) setPeople(event.data.people);
  });
  useEffect(() => {
    if (!isOnline) {
      setPeople([]);
      return;
    }
    let current = true;
    journal.watchPresence(channelId).then(
      ({ people: there }) => current && setPeople(there),
      () => {}, // who is there is worth no word when it can't be known
    );
    return () => {
      current = false;
    };
  }, [journal, channelId, isOnline]);
  return people;
}
