import { type RefObject, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReferencePlace, WritingHandle } from '../../../components/editor/writing.ts';
import type { ReferenceOption, ReferenceScope } from './reference-source.ts';
import { useReferenceOptions } from './use-reference-options.tsx';

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

/**
 * What is typed after a sign, whom or what it may mean, and the keys that choose among them. A key may come before what
 * was typed just before it was drawn: it is always answered by what stands there now, never by an older list.
 */
export function useReferencePicker(
  field: RefObject<WritingHandle | null>,
  scope: ReferenceScope,
): ReferencePicker {
  const id = useId();
  const [place, setPlace] = useState<ReferencePlace | null>(null);
  /** Address of the line that was gone to: lines that are found meanwhile move none under the key. */
  const [goneTo, setGoneTo] = useState<string | null>(null);
  /** Start of a reference whose list was closed by Escape: it stays closed. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const { options, isPending } = useReferenceOptions(place, scope);
  const active = Math.max(
    0,
    options.findIndex(({ reference }) => reference.address === goneTo),
  );
  const isOpen = place !== null && place.start !== dismissed && isWorthShowing(place, options, isPending);
  const shown = useRef({ place, options, isOpen, active });
  shown.current = { place, options, isOpen, active };
  const told = useRef(place);
  const onPlace = (next: ReferencePlace | null) => {
    if (!isSame(next, told.current)) {
      told.current = next;
      setPlace(next);
      setGoneTo(null);
    }
    if (next === null) setDismissed(null);
  };
  const choose = ({ reference }: ReferenceOption) => {
    if (told.current) field.current?.complete(told.current, reference);
    onPlace(null);
  };
  const onKey = (key: string): boolean => {
    if (shown.current.place !== told.current) flushSync(() => setPlace(told.current));
    const now = shown.current;
    if (!now.isOpen || !now.place) return false;
    const chosen = now.options[now.active];
    const by = key === 'ArrowDown' ? 1 : -1;
    const next = now.options.at((now.active + by) % Math.max(1, now.options.length));
    if (key === 'ArrowDown' || key === 'ArrowUp') setGoneTo(next?.reference.address ?? null);
    else if (key === 'Escape') setDismissed(now.place.start);
    else if ((key === 'Enter' || key === 'Tab') && chosen) choose(chosen);
    else return false;
    return true;
  };
  return { id, place, options, isPending, isOpen, active, choose, onKey, onPlace };
}

function isSame(one: ReferencePlace | null, other: ReferencePlace | null): boolean {
  return one?.start === other?.start && one?.words === other?.words && one?.sign === other?.sign;
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
