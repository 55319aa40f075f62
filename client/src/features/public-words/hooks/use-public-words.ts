import { AppError } from '@sentiers/shared/errors.ts';
import type { PublicWords, PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useErrorWords } from '../../../components/error-words.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { inputOf, isChanged, mergeWords, type WordField } from '../logic/merge-words.ts';

const queryKey = queries.publicFace.words.queryKey({ input: {} });

/** The words of the public pages as they stand. */
export function usePublicWords() {
  return useQuery({ ...queries.publicFace.words.queryOptions({ input: {} }), staleTime: 0 });
}

/** What is written over which revision, kept by the device until it is saved. */
interface Written {
  base: PublicWordsInput;
  revision: number;
  words: PublicWordsInput;
}

/**
 * Writing the words: saved over the revision that was read. Where someone saved meanwhile, both are joined field by field and
 * nothing is sent before one has looked.
 */
export function useWordsForm(read: PublicWords) {
  const cache = useQueryClient();
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<Written>(account, 'public-words'), [account]);
  const [written, setWritten] = useState<Written>(() => kept.read() ?? fresh(read));
  /** What someone else saved in fields that I changed too. */
  const [theirs, setTheirs] = useState<Partial<PublicWordsInput>>({});
  /** Someone saved meanwhile: it is said until the next saving. */
  const [met, setMet] = useState<PublicWords['changed']>(null);
  const write = (next: Written) => {
    setWritten(next);
    if (isChanged(next.base, next.words)) kept.write(next);
    else kept.forget();
  };
  const saving = useMutation({
    mutationFn: () => api.publicFace.saveWords({ revision: written.revision, words: written.words }),
    onSuccess: (saved) => {
      cache.setQueryData(queryKey, saved);
      setTheirs({});
      setMet(null);
      kept.forget();
      setWritten(fresh(saved));
    },
    onError: async (error) => {
      if (!(error instanceof AppError) || error.code !== 'revision_conflict') return;
      const now = await cache.fetchQuery({
        ...queries.publicFace.words.queryOptions({ input: {} }),
        staleTime: 0,
      });
      const base = inputOf(now);
      const { words, conflicts } = mergeWords(written.base, written.words, base);
      setTheirs(Object.fromEntries(conflicts.map((field) => [field, base[field]])));
      setMet(now.changed);
      write({ base, revision: now.revision, words });
    },
  });
  const isConflict = saving.error instanceof AppError && saving.error.code === 'revision_conflict';
  return {
    words: written.words,
    isChanged: isChanged(written.base, written.words),
    change: (part: Partial<PublicWordsInput>) => write({ ...written, words: { ...written.words, ...part } }),
    theirs,
    met,
    /** Ends what both changed: mine stays, or theirs takes its place. */
    settle: (field: WordField, take: 'mine' | 'theirs') => {
      if (take === 'theirs') {
        write({ ...written, words: { ...written.words, [field]: theirs[field] } as PublicWordsInput });
      }
      setTheirs(({ [field]: _, ...others }) => others);
    },
    saving,
    failure: useErrorWords(isConflict ? null : saving.error),
  };
}

export type WordsForm = ReturnType<typeof useWordsForm>;

function fresh(read: PublicWords): Written {
  const words = inputOf(read);
  return { base: words, revision: read.revision, words };
}
