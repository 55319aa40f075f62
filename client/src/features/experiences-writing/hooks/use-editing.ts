import type { ExperienceEditing } from '@sentiers/shared/experiences/events.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection, useJournal, useServerEvents } from '../../../lib/journal/react.ts';

export interface Editing {
  /** Who has it open beside me, and where they write. */
  people: ExperienceEditing['people'];
  /** Says what I have under my hands; null once I let go of it. */
  say: (part: string | null) => void;
}

/** Who else has an experience open, as long as the page is there. */
export function useEditing(experienceId: string): Editing {
  const journal = useJournal();
  const connection = useConnection();
  const [people, setPeople] = useState<ExperienceEditing['people']>([]);
  const mine = useRef<string | null>(null);
  const isOnline = connection.kind === 'online';
  const take = useCallback(
    (editing: ExperienceEditing) => {
      if (editing.experienceId !== experienceId) return;
      setPeople(editing.people.filter(({ id }) => id !== journal.account));
    },
    [experienceId, journal],
  );
  useServerEvents((event) => {
    if (event.name === 'experience.editing') take(event.data);
  });
  useEffect(() => {
    if (!isOnline) {
      setPeople([]);
      return;
    }
    journal
      .openExperience(experienceId)
      .then((editing) => {
        if (editing) take(editing);
        if (mine.current) journal.sayEditing(experienceId, mine.current);
      })
      .catch(() => undefined); // nobody is shown: one writes all the same
    return () => journal.closeExperience(experienceId);
  }, [journal, experienceId, isOnline, take]);
  const say = useCallback(
    (part: string | null) => {
      // Who is named is not a section: one has it open, and writes nowhere.
      const told = part === 'identity' ? null : part;
      if (mine.current === told) return;
      mine.current = told;
      journal.sayEditing(experienceId, told ?? 'none');
    },
    [journal, experienceId],
  );
  return { people, say };
}
