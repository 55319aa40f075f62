import { styled } from '@mui/material/styles';
import { MOST_THEMES } from '@sentiers/shared/experiences/sections.ts';
import { useTranslation } from 'react-i18next';
import { useThemes } from '../../hooks/use-themes.ts';
import { ChoiceChips } from './ChoiceChips.tsx';
import type { FieldProps } from './field-props.ts';

/** The programme's themes, several of them. */
export function ThemesField({ control, label, value, onChange }: FieldProps<'themes'>) {
  const { t } = useTranslation('experience-writing');
  const { items, isPending } = useThemes();
  const isFull = value.keys.length >= MOST_THEMES;
  const unknown = value.keys.filter((key) => !items.some((theme) => theme.key === key));
  const choices = [...items, ...unknown.map((key) => ({ key, label: key }))];
  return (
    <>
      <ChoiceChips
        id={control.id}
        label={label}
        many
        choices={choices.map(({ key, label: name }) => ({
          value: key,
          label: name,
          disabled: isFull && !value.keys.includes(key),
        }))}
        chosen={value.keys}
        onChange={(keys) => onChange({ type: 'themes', keys: [...keys] })}
      />
      <Note role="status">
        {isFull && t('themes.full')}
        {!isPending && choices.length === 0 && t('themes.none')}
      </Note>
    </>
  );
}

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '&:empty': { display: 'none' },
}));
