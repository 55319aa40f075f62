import { styled } from '@mui/material/styles';
import type { MentoringForm } from '@sentiers/shared/mentoring/schema.ts';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';

interface FormsChoiceProps {
  chosen: readonly MentoringForm[];
  onChange: (chosen: MentoringForm[]) => void;
}

const forms = ['call', 'months'] as const;

/** Twenty minutes at a time, an accompaniment of some months, or both. */
export function FormsChoice({ chosen, onChange }: FormsChoiceProps) {
  const { t } = useTranslation('mentoring');
  return (
    <Group>
      <legend>{t('offer.forms')}</legend>
      {forms.map((form) => (
        <CheckField
          key={form}
          label={t(`form.${form}`)}
          hint={t(`formHint.${form}`)}
          checked={chosen.includes(form)}
          onChange={() =>
            onChange(forms.filter((one) => (one === form ? !chosen.includes(form) : chosen.includes(one))))
          }
        />
      ))}
    </Group>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: 0 },
}));
