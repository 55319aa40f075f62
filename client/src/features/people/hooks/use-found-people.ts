import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import {
  type DirectoryChoices,
  directoryQueryOf,
  readDirectoryChoices,
  writeDirectoryChoices,
} from '../logic/directory-address.ts';

const PAGE = 30;

/** What is looked for, in the address. */
export function useDirectoryChoices() {
  const [search, setSearch] = useSearchParams();
  const choices = useMemo(() => readDirectoryChoices(search), [search]);
  const choose = useCallback(
    (next: Partial<DirectoryChoices>) =>
      setSearch((before) => writeDirectoryChoices({ ...readDirectoryChoices(before), ...next }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setSearch],
  );
  return { choices, choose };
}

/** Who matches, page after page; what was found before stays until it is there. */
export function useFoundPeople(choices: DirectoryChoices) {
  return useInfiniteQuery(
    queries.directory.find.infiniteOptions({
      input: (offset: number) => ({ ...directoryQueryOf(choices), limit: PAGE, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
        return shown < last.total && last.items.length > 0 ? shown : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
}
