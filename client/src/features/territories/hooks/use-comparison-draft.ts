import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import type { Comparison, ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { useConnection } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';
import { inputOf } from '../logic/comparison.ts';
import { type MergedComparison, mergeComparisons } from '../logic/merge-comparisons.ts';

/** Milliseconds that one stops writing before it is saved, and after which a lost network is tried again. */
const PAUSE_MS = 700;
const AGAIN_MS = 8_000;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'away' | 'conflict' | 'refused';

interface Written {
  revision: number;
  input: ComparisonInput;
  /** As the server had it at that revision. */
  base: ComparisonInput;
}

/**
 * What one changes of a comparison: shown at once, kept by the device, saved by itself one save at a time, guarded by its
 * revision. What others changed meanwhile is put together with it; where both changed the same, one is asked which stays.
 */
export function useComparisonDraft(comparison: Comparison, account: string) {
  const { t } = useTranslation('territories');
  const { id } = comparison;
  const [kept] = useState(() => keptForm<Written>(account, `comparison-${id}`));
  const [written, setWritten] = useState<Written>(() => ({ ...standing(comparison), ...kept.read() }));
  const [state, setState] = useState<SaveState>(() => (kept.read() ? 'unsaved' : 'saved'));
  const [error, setError] = useState<unknown>(null);
  const [merged, setMerged] = useState<MergedComparison | null>(null);
  const latest = useRef(written);
  const { act, busy } = useAct(t('territory.failed'));
  const { read, send } = useServer(id);
  useAskedBeforeLeaving(state !== 'saved');

  const hold = useCallback(
    (next: Written, isSaved = false) => {
      latest.current = next;
      if (isSaved) kept.forget();
      else kept.write(next);
      setWritten(next);
    },
    [kept],
  );
  const change = useCallback(
    (next: (before: ComparisonInput) => ComparisonInput) => {
      const input = next(latest.current.input);
      hold({ ...latest.current, input });
      setError(null);
      setState((before) => (before === 'conflict' ? before : isNamed(input) ? 'unsaved' : 'refused'));
    },
    [hold],
  );
  const take = useCallback(
    (theirs: Comparison, input: ComparisonInput) => hold({ ...standing(theirs), input }),
    [hold],
  );

  const save = useCallback(async () => {
    const sent = latest.current;
    setState('saving');
    try {
      const saved = await send(sent.revision, sent.input);
      const isAll = latest.current.input === sent.input;
      hold({ ...standing(saved), ...(!isAll && { input: latest.current.input }) }, isAll);
      setState(isAll ? 'saved' : 'unsaved');
    } catch (failure) {
      setError(failure);
      if (!isConflict(failure)) return setState(stateAfter(failure));
      const theirs = await read().catch(() => null);
      if (!theirs) return setState('away');
      const both = mergeComparisons(latest.current.base, latest.current.input, inputOf(theirs));
      if (both.clashes.length === 0) take(theirs, both.mine);
      setMerged(both);
      setState(both.clashes.length === 0 ? 'unsaved' : 'conflict');
    }
  }, [hold, read, send, take]);
  useSoon(state, written, save);

  useEffect(() => {
    if (state === 'saved' && comparison.revision > latest.current.revision) hold(standing(comparison), true);
  }, [comparison, state, hold]);

  const settle = (which: 'mine' | 'theirs') =>
    act(async () => {
      const theirs = await read();
      take(theirs, mergeComparisons(latest.current.base, latest.current.input, inputOf(theirs))[which]);
      setState('unsaved');
    });
  return {
    ...{ input: written.input, change, state, error, settle, settling: busy },
    clashes: state === 'conflict' ? (merged?.clashes ?? []) : [],
    forget: () => {
      kept.forget();
      setState('saved');
    },
  };
}

/** A comparison as the server has it, with nothing changed. */
function standing(comparison: Comparison): Written {
  const input = inputOf(comparison);
  return { revision: comparison.revision, input, base: input };
}

/** Saves once one stops for a moment, or the network is back; never two at a time. */
function useSoon(state: SaveState, written: Written, save: () => Promise<void>): void {
  const sending = useRef(false);
  const [turn, setTurn] = useState(0);
  const { kind } = useConnection();
  const connection = useRef(kind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change, and each answer, begins the pause again.
  useEffect(() => {
    const isBack = connection.current !== kind && kind === 'online';
    connection.current = kind;
    if ((state !== 'unsaved' && state !== 'away') || sending.current) return;
    const timer = setTimeout(
      async () => {
        sending.current = true;
        await save();
        sending.current = false;
        setTurn((before) => before + 1);
      },
      state === 'away' && !isBack ? AGAIN_MS : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [state, written, save, turn, kind]);
}

function useServer(comparisonId: string) {
  const cache = useQueryClient();
  const read = useCallback(
    () => cache.fetchQuery(queries.comparisons.get.queryOptions({ input: { comparisonId }, staleTime: 0 })),
    [cache, comparisonId],
  );
  const send = useCallback(
    async (revision: number, comparison: ComparisonInput) => {
      const saved = await api.comparisons.update({ comparisonId, revision, comparison });
      cache.setQueryData(queries.comparisons.get.queryKey({ input: { comparisonId } }), saved);
      void cache.invalidateQueries({ queryKey: queries.comparisons.list.key() });
      return saved;
    },
    [cache, comparisonId],
  );
  return { read, send };
}

function isConflict(failure: unknown): boolean {
  return failure instanceof AppError && failure.code === 'revision_conflict';
}

/** One without a title is not sent: the field says so. */
function isNamed({ title }: ComparisonInput): boolean {
  return title.trim() !== '';
}

function stateAfter(failure: unknown): SaveState {
  return isRefusal(failure) ? 'refused' : 'away';
}
