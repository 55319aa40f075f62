import { useTranslation } from 'react-i18next';
import { FilterSheet } from '../../../../components/FilterSheet.tsx';
import type { Choose } from '../../hooks/use-library-choices.ts';
import type { LibraryChoices } from '../../logic/library-address.ts';
import { Facets } from './Facets.tsx';

interface FacetSheetProps {
  choices: LibraryChoices;
  choose: Choose;
  counts: Parameters<typeof Facets>[0]['counts'];
  total: number | undefined;
  onClose: () => void;
}

/** On a phone: the ways to narrow the library. */
export function FacetSheet({ choices, choose, counts, total, onClose }: FacetSheetProps) {
  const { t } = useTranslation('library');
  return (
    <FilterSheet
      title={t('narrow')}
      done={total === undefined ? t('see') : t('seeCount', { count: total })}
      onClose={onClose}
    >
      <Facets choices={choices} choose={(next) => choose(next, { replace: true })} counts={counts} />
    </FilterSheet>
  );
}
