import { type RefObject, useId, useState } from 'react';
import type { ReferencePlace, WritingHandle } from '../../../components/editor/writing.ts';
import { type ReferenceOption, type ReferenceScope, useReferenceOptions } from './use-reference-options.tsx';

interface ReferencePicker {
  id: string;
  place: ReferencePlace | null;
  options: readonly ReferenceOption[];
  isPending: boolean;
  isOpen: boolean;
  active: number;
  choose: (option: ReferenceOption) => void;
  /** To call on each key first: true when the key was the picker's. */
  onKey: (key: string) => boolean;
  /** To call whenever what is typed at the caret has changed. */
  onPlace: (place: ReferencePlace | null) => void;
}

/** What is typed after a sign, whom or what it may mean, and the keys that choose among them. */
export function useReferencePicker(
  field: RefObject<WritingHandle | null>,
  scope: ReferenceScope,
): ReferencePicker {
  const id = useId();
  const [place, setPlace] = useState<ReferencePlace | null>(null);
  const [active, setActive] = useState(0);
  /** Start of a reference whose list was closed by Escape: it stays closed. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const { options, isPending } = useReferenceOptions(place, scope);
  const isOpen = place !== null && place.start !== dismissed && isWorthShowing(place, options, isPending);
  const choose = ({ reference }: ReferenceOption) => {
    if (place) field.current?.complete(place, reference);
    setPlace(null);
  };
  const onPlace = (next: ReferencePlace | null) => {
    const same = next?.start === place?.start && next?.words === place?.words && next?.sign === place?.sign;
    if (!same) {
      setPlace(next);
      setActive(0);
    }
    if (next === null) setDismissed(null);
  };
  const onKey = (key: string): boolean => {
    if (!isOpen) return false;
    const chosen = options[active];
    if (key === 'ArrowDown') setActive((active + 1) % Math.max(1, options.length));
    else if (key === 'ArrowUp') setActive((active - 1 + options.length) % Math.max(1, options.length));
    else if (key === 'Escape') setDismissed(place.start);
    else if ((key === 'Enter' || key === 'Tab') && chosen) choose(chosen);
    else return false;
    return true;
  };
  return { id, place, options, isPending, isOpen, active, choose, onKey, onPlace };
}

/** Words that go on after a name was written (« @Anne Petit vient ») are no longer a search. */
function isWorthShowing(
  { words }: ReferencePlace,
  options: readonly ReferenceOption[],
  isPending: boolean,
): boolean {
  if (options.length === 0) return !words.includes(' ') && (isPending || words !== '');
  return !options.some(({ reference }) => reference.name === words.trim());
}
