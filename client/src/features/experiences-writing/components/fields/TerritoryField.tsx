import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { MOST_PLACES } from '@sentiers/shared/experiences/sections.ts';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import XIcon from 'lucide-react/icons/x';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { usePlaceNames } from '../../hooks/use-place-names.ts';
import { Chips, Found } from './field-parts.ts';
import type { FieldProps } from './field-props.ts';

/** The places of a section, found by a few letters of their names or their code. */
export function TerritoryField({ control, value, onChange }: FieldProps<'territory'>) {
  const { t } = useTranslation('experience-writing');
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const names = usePlaceNames(value.codes);
  const q = typed.trim();
  const query = useQuery({
    ...queries.territories.find.queryOptions({ input: { q, limit: 8 } }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isFull = value.codes.length >= MOST_PLACES;
  const found = (q.length > 1 && !isFull ? (query.data?.items ?? []) : []).filter(
    ({ code }) => !value.codes.includes(code),
  );
  const current = found[Math.min(at, found.length - 1)];
  const add = (place: (typeof found)[number]) => {
    names.remember(place.code, place.label);
    onChange({ type: 'territory', codes: [...value.codes, place.code] });
    setTyped('');
    setAt(0);
    field.current?.focus();
  };
  const remove = (code: string) => {
    onChange({ type: 'territory', codes: value.codes.filter((one) => one !== code) });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = value.codes.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) remove(last);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Enter' && current) add(current);
    else if (event.key === 'ArrowDown') setAt((before) => Math.min(before + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((before) => Math.max(before - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div>
      {value.codes.length > 0 && (
        <Chips aria-label={t('territory.chosen')}>
          {value.codes.map((code) => (
            <li key={code}>
              {names.of(code)} <small>{t(`territory.kind.${placeKindOf(code)}`)}</small>
              <IconButton
                size="small"
                aria-label={t('territory.remove', { name: names.of(code) })}
                onClick={() => remove(code)}
              >
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
        placeholder={isFull ? undefined : t('territory.search')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found id={list} role="listbox" aria-label={t('territory.found')}>
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
            {place.label}{' '}
            <small>{[t(`territory.kind.${place.kind}`), place.within].filter(Boolean).join(' · ')}</small>
          </div>
        ))}
      </Found>
      <Status role="status">
        {isFull && t('territory.full')}
        {!isFull && query.isError && q.length > 1 && t('territory.failed')}
        {query.isSuccess &&
          !query.isFetching &&
          q.length > 1 &&
          found.length === 0 &&
          !isFull &&
          t('territory.none', { words: q })}
      </Status>
    </div>
  );
}

const Status = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: theme.spacing(1, 0, 0),
  color: theme.vars.palette.text.secondary,
  '&:empty': { display: 'none' },
}));
