import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { replaceField } from '../components/composer/replace-field.ts';
import { insertMention, mentionAt, suggestPeople } from '../logic/mentions.ts';

interface Mentions {
  /** Null while no name is being typed. */
  suggestions: PersonSummary[] | null;
  active: number;
  choose: (person: PersonSummary) => void;
  /** To call on each key first: true when the key was the picker's. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** To call whenever the text or the caret has moved. */
  onCaret: (field: HTMLTextAreaElement) => void;
}

/** What is typed after « @ », whom it may mean, and the keys that choose among them. */
export function useMentions(
  field: RefObject<HTMLTextAreaElement | null>,
  people: readonly PersonSummary[],
): Mentions {
  const [place, setPlace] = useState<{ start: number; words: string } | null>(null);
  const [active, setActive] = useState(0);
  /** Start of a mention that was closed by Escape: it stays closed. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const found = useMemo(() => (place ? suggestPeople(people, place.words) : []), [people, place]);
  const isOpen =
    place !== null && place.start !== dismissed && people.length > 0 && isWorthShowing(place, found);
  const close = () => setPlace(null);
  const choose = (person: PersonSummary) => {
    const area = field.current;
    if (!area || !place) return;
    replaceField(area, insertMention(area.value, place, person));
    close();
  };
  const onCaret = (area: HTMLTextAreaElement) => {
    const next =
      area.selectionStart === area.selectionEnd ? mentionAt(area.value, area.selectionStart) : null;
    if (next?.start !== place?.start || next?.words !== place?.words) {
      setPlace(next);
      setActive(0);
    }
    if (next === null) setDismissed(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!isOpen || event.nativeEvent.isComposing) return false;
    const chosen = found[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setActive((active - 1 + found.length) % Math.max(1, found.length));
    else if (event.key === 'Escape') setDismissed(place.start);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { suggestions: isOpen ? found : null, active, choose, onKeyDown, onCaret };
}

/** Words that go on after a name was written (« @Anne Petit vient ») are no longer a search. */
function isWorthShowing(place: { words: string }, found: readonly PersonSummary[]): boolean {
  if (found.length === 0) return !place.words.includes(' ');
  return !found.some(({ name }) => name === place.words.trim());
}
