import { styled } from '@mui/material/styles';
import type { Cost } from '@sentiers/shared/experiences/sections.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { readFigure, writtenFigure } from '../../logic/figures.ts';
import type { FieldProps } from './field-props.ts';

const figures = ['euros', 'eurosPerYear', 'days', 'months'] as const;

/** Money and time, each with its unit, and what they are made of. */
export function CostField({ control, label, value: { cost }, onChange }: FieldProps<'cost'>) {
  const { t } = useTranslation('experience-writing');
  const change = (changed: Partial<Cost>) => onChange({ type: 'cost', cost: { ...cost, ...changed } });
  return (
    <Group id={control.id} role="group" aria-label={label} tabIndex={-1}>
      {figures.map((name) => (
        <Figure
          key={name}
          label={t(`cost.${name}`)}
          unit={t(`cost.unit.${name}`)}
          whole={name === 'euros' || name === 'eurosPerYear'}
          value={cost[name]}
          onChange={(figure) => change({ [name]: figure })}
        />
      ))}
      <Wide>
        <FormField label={t('cost.note')} hint={t('cost.noteHint')} optional>
          {(field) => (
            <TextArea
              {...field}
              rows={3}
              spellCheck
              maxLength={2_000}
              value={cost.note}
              onChange={({ target }) => change({ note: target.value })}
            />
          )}
        </FormField>
      </Wide>
    </Group>
  );
}

interface FigureProps {
  label: string;
  unit: string;
  whole: boolean;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A number as it is typed: « 12 000 », « 1,5 ». What can't be read as one stays in the field, and says so. */
function Figure({ label, unit, whole, value, onChange }: FigureProps) {
  const { t } = useTranslation('experience-writing');
  const [typed, setTyped] = useState(writtenFigure(value));
  const read = readFigure(typed, whole);
  useEffect(() => {
    setTyped((before) => (readFigure(before, whole) === value ? before : writtenFigure(value)));
  }, [value, whole]);
  return (
    <FormField label={label} optional error={read === undefined ? t('cost.notANumber') : null}>
      {(field) => (
        <Line>
          <TextInput
            {...field}
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            maxLength={12}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              const next = readFigure(target.value, whole);
              if (next !== undefined) onChange(next);
            }}
          />
          <span>{unit}</span>
        </Line>
      )}
    </FormField>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  alignItems: 'end',
  gap: theme.spacing(4),
  outline: 'none',
}));

const Wide = styled('div')({ gridColumn: '1 / -1' });

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  '& > span': { ...theme.typography.body2, flex: 'none', color: theme.vars.palette.text.secondary },
  '& > input': { fontVariantNumeric: 'tabular-nums' },
}));
