import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import type { MilestoneEntry, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, queries } from '../../../lib/api/api.ts';
import { useConnection, useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';
import { type EntryPart, emptyEntry, sendable } from '../logic/entry.ts';
import {
  type Choice,
  choose,
  isUnsaved,
  rebase,
  type Stood,
  startWriting,
  type Written,
} from '../logic/entry-writing.ts';

/** Milliseconds without a keystroke after which what was written leaves. */
const PAUSE_MS = 700;
/** Milliseconds until what found no network is tried again. */
const RETRY_MS = 15_000;

/** How what is written stands: saved, leaving, kept here until the network is back, waiting for a choice, or refused. */
export type Saving = 'saved' | 'saving' | 'kept' | 'clashing' | 'refused';

export interface EntryWriting {
  written: Written;
  saving: Saving;
  /** Why it was refused; null otherwise. */
  error: unknown;
  change: (changed: (entry: MilestoneEntry) => MilestoneEntry) => void;
  choose: (part: EntryPart, choice: Choice) => void;
}

/** Under which what is written at a milestone is kept by the device. */
export function entryFormName(organisationId: string, milestoneId: string): string {
  return `trail-${organisationId}-${milestoneId}`;
}

/**
 * What someone writes at a milestone: on this device at each keystroke, on the server as soon as they pause, over the
 * revision that was read. What another person wrote meanwhile is put together with it; where both wrote the same part,
 * it waits for a choice.
 */
export function useEntryWriting(organisationId: string, read: TrailMilestone): EntryWriting {
  const { account } = useJournal();
  const milestoneId = read.milestone.id;
  const name = entryFormName(organisationId, milestoneId);
  const kept = useMemo(() => keptForm<Written>(account, name), [account, name]);
  const stands: Stood = { entry: read.entry ?? emptyEntry, revision: read.revision };
  const [state, setState] = useState(() => rebase(kept.read() ?? startWriting(stands), stands));
  const written = rebase(state, stands);
  if (written !== state) setState(written);
  const unsaved = isUnsaved(written);
  const isLoose = useKept(kept, written, unsaved);
  useAskedBeforeLeaving(unsaved && isLoose);
  const { failure, isSending } = useSaving({ organisationId, milestoneId, written, setState });
  return {
    written,
    saving: savingOf(),
    error: isRefusal(failure) ? failure : null,
    change: (changed) => setState((before) => ({ ...before, entry: changed(before.entry) })),
    choose: (part, choice) => setState((before) => choose(before, part, choice)),
  };

  function savingOf(): Saving {
    if (written.clashes.length > 0) return 'clashing';
    if (!unsaved) return 'saved';
    if (isRefusal(failure)) return 'refused';
    return failure && !isSending ? 'kept' : 'saving';
  }
}

/** Keeps it on the device as long as something is not on the server. Answers whether the device can't. */
function useKept(kept: ReturnType<typeof keptForm<Written>>, written: Written, unsaved: boolean): boolean {
  const [isLoose, setLoose] = useState(false);
  const holds = useRef(kept.read() !== null);
  useEffect(() => {
    if (unsaved) setLoose(!kept.write(written));
    else if (holds.current) kept.forget();
    holds.current = unsaved;
  }, [unsaved, kept, written]);
  return isLoose;
}

interface SavingOf {
  organisationId: string;
  milestoneId: string;
  written: Written;
  setState: (change: (before: Written) => Written) => void;
}

/** Sends what is written once its author pauses, one save at a time; again when the network is back, and on leaving. */
function useSaving({ organisationId, milestoneId, written, setState }: SavingOf) {
  const cache = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const latest = useRef(written);
  latest.current = written;
  const sending = useRef(false);
  const send = useCallback(async () => {
    const { entry: words, base, clashes } = latest.current;
    if (sending.current || clashes.length > 0 || !isUnsaved(latest.current)) return;
    const entry = sendable(words);
    sending.current = true;
    setSending(true);
    setState((before) => ({ ...before, sent: entry }));
    const key = queries.trails.get.queryKey({ input: { organisationId } });
    try {
      const trail = await api.trails.saveEntry({
        organisationId,
        milestoneId,
        revision: base.revision,
        entry,
      });
      cache.setQueryData(key, trail);
      void cache.invalidateQueries({ queryKey: queries.trails.suggestions.key() });
      void cache.invalidateQueries({ queryKey: queries.trails.history.key() });
      void cache.invalidateQueries({ queryKey: queries.trails.mine.key(), refetchType: 'none' });
      setFailure(null);
    } catch (error) {
      const isOthers = error instanceof AppError && error.code === 'revision_conflict';
      if (isOthers) await cache.invalidateQueries({ queryKey: key });
      setFailure(isOthers ? null : error);
    } finally {
      sending.current = false;
      setSending(false);
    }
  }, [cache, milestoneId, organisationId, setState]);
  const { entry, clashes, base } = written;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    if (failure || isSending) return;
    const timer = setTimeout(() => void send(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [entry, clashes, base, failure, isSending, send]);
  useRetry(failure, entry, () => setFailure(null));
  useEffect(() => () => void send(), [send]);
  return { failure, isSending };
}

/** What found no network is tried again once it is back, and now and then; what was refused, once it says something else. */
function useRetry(failure: unknown, entry: MilestoneEntry, retry: () => void): void {
  const again = useRef(retry);
  const latest = useRef(failure);
  latest.current = failure;
  again.current = retry;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry is why
  useEffect(() => again.current(), [entry]);
  const { kind } = useConnection();
  useEffect(() => {
    if (!failure || isRefusal(failure)) return;
    const timer = setTimeout(() => again.current(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [failure]);
  useEffect(() => {
    if (kind === 'online' && latest.current && !isRefusal(latest.current)) again.current();
  }, [kind]);
}
