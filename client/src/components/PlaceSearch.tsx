import { styled } from '@mui/material/styles';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ComponentProps, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../lib/api/api.ts';
import type { OperationOutput } from '../lib/api/operations.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';
import { FormField } from './FormField.tsx';
import { TextInput } from './TextInput.tsx';

export type FoundPlace = OperationOutput<'territories.find'>['items'][number];

interface PlaceSearchProps {
  label: string;
  hint?: string;
  error?: string | null;
  optional?: boolean;
  /** Its label stands in the field, where what is around says enough. */
  quiet?: boolean;
  onChoose: (place: FoundPlace) => void;
}

/** Milliseconds that the letters stand still before they are looked for. */
const PAUSE_MS = 200;

/** Finds a region, a département, an EPCI or a commune by the first letters of its name, or its code. Needs the message module `library`. */
export function PlaceSearch({
  label,
  hint,
  error,
  optional = false,
  quiet = false,
  onChoose,
}: PlaceSearchProps) {
  const { t } = useTranslation('library');
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = useQuery({
    ...queries.territories.find.queryOptions({ input: { q: asked, limit: 8 } }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = asked.length > 1 ? (found.data?.items ?? []) : [];
  const choose = (place: FoundPlace) => {
    setWords('');
    field.current?.focus();
    onChoose(place);
  };
  /** The arrows go from the field through what was found, and back. */
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || buttons.length === 0) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + step;
    (at < 0 ? field.current : buttons[Math.min(at, buttons.length - 1)])?.focus();
  };
  const input: ComponentProps<'input'> = {
    ref: field,
    type: 'search',
    autoComplete: 'off',
    value: words,
    onChange: ({ target }) => setWords(target.value),
    onKeyDown: (event) => {
      const [first] = places;
      if (event.key !== 'Enter' || words.trim() === '') return;
      event.preventDefault();
      if (first) choose(first);
    },
  };
  return (
    <Place onKeyDown={move}>
      {quiet ? (
        <TextInput {...input} aria-label={label} placeholder={label} />
      ) : (
        <FormField label={label} hint={hint} error={error} optional={optional}>
          {(control) => <TextInput {...control} {...input} />}
        </FormField>
      )}
      <p role="status">{saying()}</p>
      {places.length > 0 && (
        <ul ref={list}>
          {places.map((place) => (
            <li key={place.code}>
              <button type="button" onClick={() => choose(place)}>
                <span>{place.label}</span>
                <small>
                  {[t(`place.${placeKindOf(place.code)}`), place.within].filter(Boolean).join(' · ')}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Place>
  );

  function saying() {
    if (asked.length < 2) return '';
    if (found.isError) return t('place.failed');
    if (found.isPending || found.isPlaceholderData) return '';
    return places.length === 0 ? t('place.nothing') : '';
  }
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > p:empty': { display: 'none' },
  '& > ul': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    overflow: 'hidden',
  },
  '& button': {
    ...theme.typography.body2,
    display: 'grid',
    width: '100%',
    minHeight: sizes.touch,
    padding: theme.spacing(1.5, 3),
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    border: 0,
    background: 'none',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& button:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '& button:focus-visible': focusRing(theme, -2),
  '& button > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
