import { useState } from 'react';
import { type Sort, sorts } from '../logic/order.ts';

const key = 'sentiers-questions-sort';

/** By what one sorts questions, remembered in this browser. */
export function useKeptSort(): [Sort, (sort: Sort) => void] {
  const [sort, setSort] = useState(read);
  return [
    sort,
    (chosen) => {
      setSort(chosen);
      try {
        localStorage.setItem(key, chosen);
      } catch {
        // A browser that keeps nothing sorts by votes next time.
      }
    },
  ];
}

function read(): Sort {
  try {
    const kept = localStorage.getItem(key);
    return sorts.find((sort) => sort === kept) ?? 'votes';
  } catch {
    return 'votes';
  }
}
