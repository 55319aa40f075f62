import type { FacetName } from '@sentiers/shared/library/schema.ts';
import { useTranslation } from 'react-i18next';

/** A value of a facet in words: ours where it is one of a few, else the label that came with it. */
export function useFacetWords(): (facet: FacetName, value: string, label: string) => string {
  const { t } = useTranslation('library');
  return (facet, value, label) => {
    if (facet === 'step') return t(`step.${value}` as 'step.needs', { defaultValue: label });
    if (facet === 'outcome') return t(`outcome.${value}` as 'outcome.worked', { defaultValue: label });
    if (facet === 'tried') return t(`tried.${value}` as 'tried.any', { defaultValue: label });
    return label === '' ? value : label;
  };
}
