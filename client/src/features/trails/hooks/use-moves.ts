import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { moved } from '../logic/milestone-form.ts';

/**
 * Moves what a balise is made of, one place at a time.
 * @returns `list`, to be given to what holds the items, so that the keyboard goes where the item goes; `place`, where it
 *   went, to be announced
 */
export function useMoves<Item>(items: readonly Item[], onChange: (items: Item[]) => void) {
  const { t } = useTranslation('milestones');
  const [place, setPlace] = useState('');
  const list = useKeptFocus<HTMLDivElement>(items);
  const move = (index: number, by: -1 | 1) => {
    onChange(moved(items, index, index + by));
    setPlace(t('form.movedTo', { rank: index + by + 1, total: items.length }));
  };
  return { list, place, move };
}
