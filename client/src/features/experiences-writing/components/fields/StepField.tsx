import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { useTranslation } from 'react-i18next';
import { trailSteps } from '../../logic/choices.ts';
import { ChoiceChips } from './ChoiceChips.tsx';
import type { FieldProps } from './field-props.ts';

/** Of which step of a trail it tells; pressed again, of none. */
export function StepField({ control, label, value, onChange }: FieldProps<'step'>) {
  const { t } = useTranslation('experience-writing');
  return (
    <ChoiceChips
      id={control.id}
      label={label}
      choices={trailSteps.map((step) => ({ value: step, label: t(`step.${step}`) }))}
      chosen={value.step === null ? [] : [value.step]}
      onChange={([step]) => onChange({ type: 'step', step: (step as TrailStep | undefined) ?? null })}
    />
  );
}
