import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import XIcon from 'lucide-react/icons/x';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenChips } from '../chosen-chips.ts';
import type { ControlProps } from '../FormField.tsx';
import { Icon } from '../Icon.tsx';
import { TextInput } from '../TextInput.tsx';
import { type ChosenPlace, useFoundPlaces } from './use-found-places.ts';

interface PlaceFinderProps {
  control: ControlProps;
  chosen: readonly ChosenPlace[];
  onChange: (chosen: ChosenPlace[]) => void;
  /** So many at most. */
  most: number;
}

/** Places by a few letters of their names, or by their code; the keyboard does everything. Needs the words `places`. */
export function PlaceFinder({ control, chosen, onChange, most }: PlaceFinderProps) {
  const { t } = useTranslation('places');
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const isFull = chosen.length >= most;
  const { items, hasFailed, isNothing } = useFoundPlaces(isFull ? '' : typed);
  const found = items.filter(({ code }) => !chosen.some((one) => one.code === code));
  const current = found[Math.min(at, found.length - 1)];
  const type = (words: string) => {
    setTyped(words);
    setAt(0);
  };
  const add = ({ code, label }: ChosenPlace) => {
    onChange([...chosen, { code, label }]);
    type('');
    field.current?.focus();
  };
  const remove = (code: string) => {
    onChange(chosen.filter((one) => one.code !== code));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) remove(last.code);
    else if (event.key === 'Escape' && typed !== '') type('');
    else if (event.key === 'Enter' && current) add(current);
    else if (event.key === 'ArrowDown') setAt((before) => Math.min(before + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((before) => Math.max(before - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div>
      {chosen.length > 0 && (
        <Chips aria-label={t('chosen')}>
          {chosen.map(({ code, label }) => (
            <li key={code}>
              {label} <small>{t(`kind.${placeKindOf(code)}`)}</small>
              <IconButton size="small" aria-label={t('remove', { name: label })} onClick={() => remove(code)}>
                <Icon of={XIcon} size={16} />
              </IconButton>
            </li>
          ))}
        </Chips>
      )}
      <TextInput
        {...control}
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${current.code}` : undefined}
        autoComplete="off"
        readOnly={isFull}
        placeholder={isFull ? undefined : t('search')}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      <Found id={list} role="listbox" aria-label={t('found')}>
        {found.map((place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field that controls this list has the keyboard.
          <div
            key={place.code}
            id={`${list}-${place.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(place)}
          >
            {place.label} <small>{[t(`kind.${place.kind}`), place.within].filter(Boolean).join(' · ')}</small>
          </div>
        ))}
      </Found>
      <Status role="status">
        {isFull && most > 1 && t('full')}
        {hasFailed && t('failed')}
        {isNothing && t('none', { words: typed.trim() })}
      </Status>
    </div>
  );
}

const Chips = styled('ul')(({ theme }) => ({
  ...chosenChips(theme),
  marginBottom: theme.spacing(2),
}));

const Found = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(1),
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '&:empty': { display: 'none' },
  '& > div': {
    padding: theme.spacing(2.5, 3),
    minHeight: 44,
    cursor: 'pointer',
    borderRadius: theme.shape.borderRadius,
  },
  '& small': { color: theme.vars.palette.text.secondary },
  '& > div[aria-selected="true"], & > div:hover': { backgroundColor: theme.vars.palette.primary.soft },
}));

const Status = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: theme.spacing(1, 0, 0),
  color: theme.vars.palette.text.secondary,
  '&:empty': { display: 'none' },
}));
