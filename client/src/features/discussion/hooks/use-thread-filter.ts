import type { ThreadFilter } from '@sentiers/shared/threads/schema.ts';
import { useSearchParams } from 'react-router';

/** Words of the address for each filter: `?fils=non-lus`. */
const words: Record<Exclude<ThreadFilter, 'all'>, string> = {
  unread: 'non-lus',
  questions: 'questions',
  unanswered: 'sans-reponse',
  followed: 'suivis',
  resolved: 'resolues',
};

/** Which threads are shown; it is in the address, and goes along from a thread to the next. */
export function useThreadFilter(): {
  filter: ThreadFilter;
  setFilter: (filter: ThreadFilter) => void;
  /** To add to the address of whatever is opened from the list. */
  search: string;
} {
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('fils');
  const filters = Object.keys(words) as Exclude<ThreadFilter, 'all'>[];
  const filter = filters.find((one) => words[one] === wanted) ?? 'all';
  return {
    filter,
    setFilter: (next) => setParameters(next === 'all' ? {} : { fils: words[next] }, { replace: true }),
    search: filter === 'all' ? '' : `?fils=${words[filter]}`,
  };
}
