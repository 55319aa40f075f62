import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useConnection, useJournal } from '../../../lib/journal/react.ts';
import { makeWriting } from '../api/make-writing.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import { takeOver } from '../logic/left-words.ts';
import { holdName } from '../logic/page-locks.ts';
import type { PartName } from '../logic/part-content.ts';
import type { PartState } from '../logic/part-state.ts';
import { type WholeState, wholeState } from '../logic/whole-state.ts';
import { draftCache } from './use-draft.ts';

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
    void takeOver(id)
      .then(() => (isGone ? undefined : opened.open(latest.current)))
      .then(() => {
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
