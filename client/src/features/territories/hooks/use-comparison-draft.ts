import { AppError } from '@sentiers/shared/errors.ts';
import type { Comparison, ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, queries } from '../../../lib/api/api.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';
import { inputOf } from '../logic/comparison.ts';

/** Milliseconds that one stops writing before it is saved, and after which a lost network is tried again. */
const PAUSE_MS = 700;
const AGAIN_MS = 8_000;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'away' | 'conflict' | 'refused';

interface Written {
  revision: number;
  input: ComparisonInput;
}

/**
 * What one changes of a comparison: shown at once, kept by the device, saved by itself, guarded by its revision. What others
 * changed meanwhile comes in as long as nothing of ours waits; else one is asked which of the two stays.
 */
export function useComparisonDraft(comparison: Comparison, account: string) {
  const cache = useQueryClient();
  const { id } = comparison;
  const [kept] = useState(() => keptForm<Written>(account, `comparison-${id}`));
  const [input, setInput] = useState(() => kept.read()?.input ?? inputOf(comparison));
  const [state, setState] = useState<SaveState>(() => (kept.read() ? 'unsaved' : 'saved'));
  const [error, setError] = useState<unknown>(null);
  const revision = useRef(kept.read()?.revision ?? comparison.revision);
  const latest = useRef(input);
  const waiting = state !== 'saved';
  useAskedBeforeLeaving(waiting);

  const change = useCallback(
    (next: (before: ComparisonInput) => ComparisonInput) => {
      latest.current = next(latest.current);
      kept.write({ revision: revision.current, input: latest.current });
      setInput(latest.current);
      setState((before) => (before === 'conflict' ? before : 'unsaved'));
    },
    [kept],
  );

  const save = useCallback(async () => {
    const sent = latest.current;
    setState('saving');
    try {
      const saved = await api.comparisons.update({
        comparisonId: id,
        revision: revision.current,
        comparison: sent,
      });
      revision.current = saved.revision;
      if (latest.current === sent) kept.forget();
      else kept.write({ revision: saved.revision, input: latest.current });
      setState(latest.current === sent ? 'saved' : 'unsaved');
      cache.setQueryData(queries.comparisons.get.queryKey({ input: { comparisonId: id } }), saved);
      void cache.invalidateQueries({ queryKey: queries.comparisons.list.key() });
    } catch (failure) {
      setError(failure);
      setState(stateAfter(failure));
    }
  }, [cache, id, kept]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause again.
  useEffect(() => {
    if (state !== 'unsaved' && state !== 'away') return;
    const timer = setTimeout(() => void save(), state === 'away' ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, input, save]);

  useEffect(() => {
    if (waiting || comparison.revision <= revision.current) return;
    revision.current = comparison.revision;
    latest.current = inputOf(comparison);
    setInput(latest.current);
  }, [comparison, waiting]);

  const settle = async (which: 'mine' | 'theirs') => {
    const theirs = await cache.fetchQuery(
      queries.comparisons.get.queryOptions({ input: { comparisonId: id }, staleTime: 0 }),
    );
    revision.current = theirs.revision;
    if (which === 'mine') return save();
    kept.forget();
    latest.current = inputOf(theirs);
    setInput(latest.current);
    setState('saved');
  };
  return { input, change, state, error, settle };
}

function stateAfter(failure: unknown): SaveState {
  if (!(failure instanceof AppError)) return 'away';
  if (failure.code === 'revision_conflict') return 'conflict';
  return failure.code === 'overloaded' || failure.code === 'rate_limited' ? 'away' : 'refused';
}
