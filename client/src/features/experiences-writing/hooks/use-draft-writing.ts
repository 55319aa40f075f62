import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { UnreachableError } from '../../../lib/api/unreachable-error.ts';
import { systemClock, systemRandom } from '../../../lib/journal/environment.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { useConnection, useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { savePart } from '../api/save-part.ts';
import { DraftWriting } from '../logic/draft-writing.ts';
import { areOnTheirWay, filesIn } from '../logic/files-in.ts';
import { holdName, isNameHeld } from '../logic/page-locks.ts';
import type { PartName } from '../logic/part-content.ts';
import type { PartState } from '../logic/part-state.ts';
import { type WholeState, wholeState } from '../logic/whole-state.ts';
import { type DraftCache, draftCache } from './use-draft.ts';

/** Under which a device notes that something of an experience waits on it: signing out asks first. */
export function waitingName(experienceId: string): string {
  return `experience-${experienceId}`;
}

/** A draft that is being written on this page; null until what the device kept of it was read. */
export function useDraftWriting(draft: ExperienceDraft): DraftWriting | null {
  const journal = useJournal();
  const cache = useQueryClient();
  const [writing, setWriting] = useState<DraftWriting | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const { id } = draft;
  useEffect(() => {
    const opened = makeWriting(journal, id, draftCache(cache, id));
    const letGo = holdName(opened.writer);
    let isGone = false;
    void opened.open(latest.current).then(() => {
      if (!isGone) setWriting(opened);
    });
    return () => {
      isGone = true;
      setWriting(null);
      void opened.close().then(letGo);
    };
  }, [journal, cache, id]);
  useEffect(() => writing?.receive(draft), [writing, draft]);
  const connection = useConnection();
  useEffect(() => {
    if (connection.kind === 'online') writing?.hurry();
  }, [writing, connection]);
  useHurryAtOnce(writing);
  return writing;
}

function makeWriting(journal: JournalClient, experienceId: string, cache: DraftCache): DraftWriting {
  const mark = keptForm<boolean>(journal.account, waitingName(experienceId));
  return new DraftWriting({
    ...{ experienceId, storage: journal.storage, clock: systemClock, random: systemRandom },
    isOpen: isNameHeld,
    readAgain: () => void cache.readAgain(),
    onWaiting: (waits) => {
      if (waits) mark.write(true);
      else mark.forget();
    },
    save: async (part, content, revision) => {
      if (areOnTheirWay(content, journal.outbox.getSnapshot())) throw new UnreachableError();
      const { stood, draft, section } = await savePart(experienceId, part, content, revision);
      if (draft) cache.put(draft);
      if (section) {
        cache.change((before) => ({
          ...before,
          sections: before.sections.map((one) => (one.id === section.id ? section : one)),
        }));
        void cache.readAgain(); // what is missing may have changed with it
      }
      void journal.outbox.files.release(filesIn(content));
      return stood;
    },
  });
}

/** A page that is put aside, or a device that says that the network is back: what waits leaves. */
function useHurryAtOnce(writing: DraftWriting | null): void {
  useEffect(() => {
    if (!writing) return;
    const hurry = () => writing.hurry();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') hurry();
    };
    addEventListener('online', hurry);
    addEventListener('pagehide', hurry);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('online', hurry);
      removeEventListener('pagehide', hurry);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [writing]);
}

/** How one part of it stands; undefined where the draft has no such part. */
export function usePart(writing: DraftWriting, name: PartName): PartState | undefined {
  const read = useCallback(() => writing.part(name)?.state, [writing, name]);
  return useSyncExternalStore(writing.subscribe, read);
}

/** How all of it stands. */
export function useWhole(writing: DraftWriting): WholeState {
  useSyncExternalStore(writing.subscribe, writing.getVersion);
  return wholeState(writing.parts.map(({ state }) => state));
}

/** Whether something of it is on the page alone: the browser asks before the tab goes. */
export function useIsLoose(writing: DraftWriting): boolean {
  const isLoose = useSyncExternalStore(writing.subscribe, () =>
    writing.parts.some(({ state, isSettled }) => state.isLoose && !isSettled),
  );
  useEffect(() => {
    if (!isLoose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isLoose]);
  return isLoose;
}
