import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { sizes } from '../../../../theme/tokens.ts';

interface PlacePickerProps {
  label: string;
  places: readonly { value: string; name: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** Beyond this many, one types to find. */
const few = 6;

/** One of many places: some letters of its name narrow the list, the keyboard's arrows go through it. */
export function PlacePicker({ label, places, value, onChange }: PlacePickerProps) {
  const { t } = useTranslation('discussion');
  const name = useId();
  const [words, setWords] = useState('');
  const shown = places.filter((place) => plain(place.name).includes(plain(words)) || place.value === value);
  return (
    <Group>
      <legend>{label}</legend>
      {places.length > few && (
        <FormField label={t('move.search')} optional>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </FormField>
      )}
      <List>
        {shown.map((place) => (
          <label key={place.value}>
            <input
              type="radio"
              name={name}
              checked={place.value === value}
              onChange={() => onChange(place.value)}
            />
            <span>{place.name}</span>
          </label>
        ))}
        {shown.length === 0 && <p>{t('move.nothing')}</p>}
      </List>
    </Group>
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': {
    ...theme.typography.subtitle2,
    fontSize: '1rem',
    padding: 0,
    marginBottom: theme.spacing(1),
  },
}));

const List = styled('div')(({ theme }) => ({
  maxHeight: 220,
  overflowY: 'auto',
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  '& > label': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2.5),
    minHeight: sizes.touch,
    padding: theme.spacing(1, 3),
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& > label:has(input:checked)': { backgroundColor: theme.vars.palette.primary.soft },
  '& > label:has(input:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& input': { width: 20, height: 20, flex: 'none', accentColor: theme.vars.palette.primary.main },
  '& > p': { padding: theme.spacing(3), color: theme.vars.palette.text.secondary },
}));
