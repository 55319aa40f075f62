import { AppError } from '@sentiers/shared/errors.ts';
import type { WeeklyPage, WeeklyWord } from '@sentiers/shared/weekly/schema.ts';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api/api.ts';
import { useWeeklyChange } from './use-weekly.ts';

/** From the last key to the save. */
const PAUSE_MS = 1_200;

export interface SharedDraft {
  title: string;
  body: string;
  write: (words: { title?: string; body?: string }) => void;
  state: 'saved' | 'saving' | 'unsaved';
  /** Why the last save failed, unless another one's version is why. */
  error: unknown;
  /** What another facilitator saved or sent meanwhile; nothing is written over it unseen. */
  theirs: WeeklyWord | null;
  takeTheirs: () => void;
  keepMine: () => void;
  saveNow: () => Promise<WeeklyPage>;
}

/**
 * A draft that several people write in turn: what is typed is saved by itself after a pause, over the revision that was
 * read and over no other.
 */
export function useSharedDraft(cohortId: string, word: WeeklyWord): SharedDraft {
  const [words, setWords] = useState({ title: word.title, body: word.body });
  const [base, setBase] = useState(word);
  const [theirs, setTheirs] = useState<WeeklyWord | null>(null);
  const save = useWeeklyChange(cohortId, (input: { title: string; body: string; revision: number }) =>
    api.weekly.save({ cohortId, ...input }),
  );
  const isSame = words.title === base.title && words.body === base.body;
  // What this device had kept is shown first; what was saved since takes its place where nothing was typed.
  if (isSame && word.revision > base.revision) {
    setBase(word);
    setWords({ title: word.title, body: word.body });
  }
  const saveNow = async () => {
    try {
      const page = await save.mutateAsync({ ...words, revision: base.revision });
      if (page.word) setBase({ ...page.word, title: words.title, body: words.body });
      return page;
    } catch (error) {
      setTheirs(versionOfOther(error));
      throw error;
    }
  };
  const waits = !isSame && theirs === null && !save.isPending && !save.isError;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause anew.
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void saveNow().catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waits, words]);
  return {
    ...words,
    write: (changed) => {
      if (save.isError) save.reset();
      setWords((before) => ({ ...before, ...changed }));
    },
    state: save.isPending ? 'saving' : isSame ? 'saved' : 'unsaved',
    error: theirs === null ? save.error : null,
    theirs,
    takeTheirs: () => {
      if (!theirs) return;
      setWords({ title: theirs.title, body: theirs.body });
      setBase(theirs);
      setTheirs(null);
      save.reset();
    },
    keepMine: () => {
      if (!theirs) return;
      setBase(theirs);
      setTheirs(null);
      save.reset();
    },
    saveNow,
  };
}

function versionOfOther(error: unknown): WeeklyWord | null {
  if (!(error instanceof AppError) || error.code !== 'revision_conflict') return null;
  return (error.details?.current as WeeklyPage | undefined)?.word ?? null;
}
