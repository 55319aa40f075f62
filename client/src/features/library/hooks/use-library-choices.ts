import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type LibraryChoices, readChoices, writeChoices } from '../logic/library-address.ts';

/** What is looked for, which stands in the address: it can be shared, kept, and gone back to. */
export function useLibraryChoices() {
  const [search, setSearch] = useSearchParams();
  const choices = useMemo(() => readChoices(search), [search]);
  const choose = useCallback(
    (next: LibraryChoices, { replace = false } = {}) =>
      setSearch(writeChoices(next), { replace, preventScrollReset: true }),
    [setSearch],
  );
  return { choices, choose };
}

export type Choose = ReturnType<typeof useLibraryChoices>['choose'];
