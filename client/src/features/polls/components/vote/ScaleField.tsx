import { styled } from '@mui/material/styles';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { type CSSProperties, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { chosenDress, pressed } from './choice-row.ts';

interface ScaleFieldProps {
  form: Extract<PollForm, { kind: 'scale' }>;
  value: number | null;
  onChange: (value: number) => void;
}

/** A place on a scale: its values in a line, what its ends mean under them. Arrow keys move it. */
export function ScaleField({ form, value, onChange }: ScaleFieldProps) {
  const { t } = useTranslation('polls');
  const name = useId();
  const values = Array.from({ length: form.to - form.from + 1 }, (_, index) => form.from + index);
  const named = (each: number) => {
    const end = each === form.from ? form.fromLabel : each === form.to ? form.toLabel : '';
    return end ? t('valueNamed', { value: each, end }) : String(each);
  };
  return (
    <Place>
      <Values
        data-many={values.length > 6 || undefined}
        style={{ '--values': values.length } as CSSProperties}
      >
        {values.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={each === value}
              aria-label={named(each)}
              onChange={() => onChange(each)}
            />
            <span aria-hidden="true">{each}</span>
          </label>
        ))}
      </Values>
      {(form.fromLabel || form.toLabel) && (
        <Ends aria-hidden="true">
          <span>{form.fromLabel && t('valueNamed', { value: form.from, end: form.fromLabel })}</span>
          <span>{form.toLabel && t('valueNamed', { value: form.to, end: form.toLabel })}</span>
        </Ends>
      )}
    </Place>
  );
}

const Place = styled('div')({ containerType: 'inline-size' });

/* Many values stand in two lines where there is no room for one: never one alone in its line. */
const Values = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(var(--values), minmax(0, 1fr))',
  gap: theme.spacing(1.5),
  '&[data-many]': { gridTemplateColumns: 'repeat(6, minmax(0, 1fr))' },
  '@container (min-width: 560px)': {
    '&[data-many]': { gridTemplateColumns: 'repeat(var(--values), minmax(0, 1fr))' },
  },
  '& label': { position: 'relative', cursor: 'pointer' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    ...pressed(theme),
    display: 'grid',
    placeContent: 'center',
    padding: theme.spacing(2, 1),
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
  '& input:checked + span': {
    ...chosenDress(theme),
    color: theme.vars.palette.primary.contrastText,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '& input:focus-visible + span': focusRing(theme),
}));

const Ends = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  justifyContent: 'space-between',
  gap: theme.spacing(4),
  marginTop: theme.spacing(1.5),
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& > :last-child': { textAlign: 'end' },
}));
