import { operatorNames, type SearchOperator, writeValue } from '@sentiers/shared/search/query.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { type Completion, completionAt, operatorsLike, stillMeant } from '../logic/completion.ts';
import { useSettled } from './use-search.ts';

/** One way to go on with what is typed. */
export interface OfferedCompletion {
  id: string;
  label: string;
  detail: string;
  /** What is written in place of what was begun. */
  words: string;
  at: Completion;
}

const most = 6;

/** What the box can write for the person where their caret is: an operator, or what may follow one. */
export function useCompletions(text: string, caret: number): OfferedCompletion[] {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const at = completionAt(text, caret);
  const typed = useSettled(at?.kind === 'values' ? at.typed : '');
  const operator = at?.kind === 'values' ? at.operator : 'channel';
  const values = useQuery(
    queries.search.suggest.queryOptions({
      input: { operator, value: typed, limit: most },
      enabled: at?.kind === 'values',
      staleTime: 60_000,
      // A line that was reached stays in place while the rest of its name is typed.
      placeholderData: (before, query) => (isFor(operator, query?.queryKey) ? before : undefined),
    }),
  );
  if (at === null) return [];
  if (at.kind === 'operators') {
    return operatorsLike(at.typed, language).map((operator) => ({
      id: `operator-${operator}`,
      label: `${operatorNames[operator][language][0]}:`,
      detail: t(`operators.${operator}`),
      words: `${operatorNames[operator][language][0]}:`,
      at,
    }));
  }
  const items = values.data?.items ?? [];
  const offered = typed === at.typed && !values.isPlaceholderData ? items : stillMeant(items, at.typed);
  // Written already, word for word: there is nothing to complete.
  if (offered.length === 1 && offered[0]?.value.toLowerCase() === at.typed.toLowerCase()) return [];
  return offered.map(({ value, label, detail }) => ({
    id: `value-${value}`,
    label,
    detail,
    words: writeValue(value),
    at,
  }));
}

/** Whether this is what was asked for the same operator. */
function isFor(operator: SearchOperator, key: readonly unknown[] = []): boolean {
  return JSON.stringify(key).includes(`"operator":"${operator}"`);
}
