import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime, formatWhen } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';
import { FormField } from './FormField.tsx';
import { fromLocalField, type MomentName, momentsAhead, toLocalField } from './moments.ts';
import { TextInput } from './TextInput.tsx';

interface MomentFieldProps {
  label: string;
  /** The moment chosen; null while none is said. */
  value: Date | null;
  onChange: (at: Date | null) => void;
  error?: string | null;
}

/** When something is to happen: a few moments by name, or one's own. Needs the message module `later`. */
export function MomentField({ label, value, onChange, error = null }: MomentFieldProps) {
  const { t } = useTranslation('later');
  const language = useLanguage();
  const name = useId();
  const [moments] = useState(() => momentsAhead(new Date()));
  const [chosen, setChosen] = useState<MomentName | 'custom'>(
    () => moments.find(({ at }) => at.getTime() === value?.getTime())?.name ?? 'custom',
  );
  const choose = (option: MomentName | 'custom') => {
    setChosen(option);
    const moment = moments.find((one) => one.name === option);
    if (moment) onChange(moment.at);
  };
  const option = (key: MomentName | 'custom', words: string, when: string) => (
    <Choice key={key}>
      <input type="radio" name={name} checked={chosen === key} onChange={() => choose(key)} />
      <span>{words}</span>
      <small>{when}</small>
    </Choice>
  );
  return (
    <Group>
      <legend>{label}</legend>
      {moments.map(({ name: key, at }) => option(key, t(`moment.${key}`), hourAndDay(at, language)))}
      {option('custom', t('moment.custom'), '')}
      {(chosen === 'custom' || error) && (
        <FormField label={t('moment.dateAndTime')} error={error}>
          {(control) => (
            <TextInput
              {...control}
              type="datetime-local"
              min={toLocalField(new Date())}
              value={value ? toLocalField(value) : ''}
              onChange={(event) => {
                setChosen('custom');
                onChange(fromLocalField(event.target.value));
              }}
            />
          )}
        </FormField>
      )}
    </Group>
  );
}

/** Of today the hour alone: « 18:00 », « 27 nov. 9:00 ». */
function hourAndDay(at: Date, language: Language): string {
  const [when, time] = [formatWhen(at, language), formatTime(at, language)];
  return when === time ? time : `${when} ${time}`;
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  margin: 0,
  padding: 0,
  border: 'none',
  '& legend': {
    ...theme.typography.subtitle2,
    fontSize: '1rem',
    padding: 0,
    marginBottom: theme.spacing(1.5),
  },
}));

const Choice = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  minHeight: sizes.touch,
  padding: theme.spacing(0, 3),
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  cursor: 'pointer',
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': { flex: 1 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '&:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
    color: theme.vars.palette.primary.onSoft,
    '& small': { color: 'inherit' },
  },
  '&:has(:focus-visible)': focusRing(theme),
}));
