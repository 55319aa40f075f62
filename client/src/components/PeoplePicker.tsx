import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import XIcon from 'lucide-react/icons/x';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenChips } from './chosen-chips.ts';
import { Icon } from './Icon.tsx';
import { PersonLine } from './PersonLine.tsx';
import { pickable } from './pickable.ts';
import { TextInput } from './TextInput.tsx';
import { usePersonDetail } from './use-person-detail.ts';

interface PeoplePickerProps {
  /** As the form's field names it. */
  control: { id: string; 'aria-describedby'?: string | undefined };
  people: readonly PersonSummary[];
  chosen: readonly PersonSummary[];
  onChoose: (chosen: readonly PersonSummary[]) => void;
  /** So many at most. */
  most: number;
  /** Said once so many are chosen. */
  full: string;
}

/** Chooses people by a few letters of their names; arrows, Enter and Backspace do everything. */
export function PeoplePicker({ control, people, chosen, onChoose, most, full }: PeoplePickerProps) {
  const { t } = useTranslation('common');
  const words = usePersonDetail();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const isFull = chosen.length >= most;
  const found = isFull ? [] : pickable(people, chosen, typed);
  const current = found[Math.min(at, found.length - 1)];
  const add = (person: PersonSummary) => {
    onChoose([...chosen, person]);
    setTyped('');
    setAt(0);
    field.current?.focus();
  };
  const remove = (id: string) => {
    onChoose(chosen.filter((person) => person.id !== id));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) remove(last.id);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Enter' && current && typed !== '') add(current);
    else if (event.key === 'ArrowDown') setAt((before) => Math.min(before + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((before) => Math.max(before - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Frame>
      {chosen.length > 0 && (
        <Chosen aria-label={t('picker.chosen')}>
          {chosen.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton size="small" aria-label={t('picker.remove', { name })} onClick={() => remove(id)}>
                <Icon of={XIcon} size={16} />
              </IconButton>
            </li>
          ))}
        </Chosen>
      )}
      <TextInput
        {...control}
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={typed !== '' && found.length > 0}
        aria-controls={list}
        aria-activedescendant={typed !== '' && current ? `${list}-${current.id}` : undefined}
        autoComplete="off"
        placeholder={isFull ? undefined : t('picker.search')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found id={list} role="listbox" aria-label={t('picker.found')}>
        {typed !== '' &&
          found.map((person) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field that controls this list has the keyboard.
            <div
              key={person.id}
              id={`${list}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person.id === current?.id}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(person)}
            >
              <PersonLine person={person} detail={words(person)} size={32} />
            </div>
          ))}
      </Found>
      <span role="status">
        {isFull ? full : typed !== '' && found.length === 0 && t('picker.nobody', { words: typed })}
      </span>
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  '& > [role="status"]': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > [role="status"]:empty': { display: 'none' },
}));

const Chosen = styled('ul')(({ theme }) => chosenChips(theme));

const Found = styled('div')(({ theme }) => ({
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '&:empty': { display: 'none' },
  '& > div': { padding: theme.spacing(2, 3), cursor: 'pointer', borderRadius: theme.shape.borderRadius },
  '& > div[aria-selected="true"], & > div:hover': { backgroundColor: theme.vars.palette.primary.soft },
}));
