import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { MilestoneQuestion, Reading } from '@sentiers/shared/trail/milestones.ts';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { keyFrom, MOST, newChoice } from '../../logic/milestone-form.ts';

type Choice = MilestoneQuestion['choices'][number];

const readings: readonly Reading[] = ['strength', 'weakness', 'neutral'];

interface ChoicesFieldsProps {
  choices: readonly Choice[];
  /** Whether the words of a choice, by its key, are asked for and empty. */
  lacks: (key: string) => boolean;
  onChange: (choices: Choice[]) => void;
}

/** The answers among which one chooses: what each says of an organisation, and what to do next. */
export function ChoicesFields({ choices, lacks, onChange }: ChoicesFieldsProps) {
  const { t } = useTranslation('milestones');
  const set = (key: string, changed: Partial<Choice>) =>
    onChange(choices.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  return (
    <Group role="group" aria-label={t('form.choices')}>
      <b>{t('form.choices')}</b>
      {choices.length === 0 && <small>{t('form.choicesHint')}</small>}
      {choices.map(({ key, label, reading, advice }, index) => (
        <Row key={key} role="group" aria-label={t('form.choice', { rank: index + 1 })}>
          <FormField label={t('form.label')} error={lacks(key) ? t('form.labelMissing') : null}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={160}
                value={label}
                onChange={({ target }) => set(key, { label: target.value })}
              />
            )}
          </FormField>
          <FormField label={t('form.reading')}>
            {(control) => (
              <SelectInput
                {...control}
                value={reading}
                onChange={({ target }) => set(key, { reading: target.value as Reading })}
              >
                {readings.map((one) => (
                  <option key={one} value={one}>
                    {t(`form.readings.${one}`)}
                  </option>
                ))}
              </SelectInput>
            )}
          </FormField>
          <IconButton
            aria-label={t('form.removeChoice', { rank: index + 1 })}
            onClick={() => onChange(choices.filter((one) => one.key !== key))}
          >
            <Icon of={XIcon} />
          </IconButton>
          <FormField label={t('form.advice')} optional>
            {(control) => (
              <TextInput
                {...control}
                maxLength={500}
                value={advice}
                onChange={({ target }) => set(key, { advice: target.value })}
              />
            )}
          </FormField>
        </Row>
      ))}
      <Button
        size="small"
        startIcon={<Icon of={PlusIcon} size={16} />}
        disabled={choices.length >= MOST.choices}
        onClick={() => onChange([...choices, newChoice(keyFrom(systemRandom.uuid()))])}
      >
        {t('form.addChoice')}
      </Button>
    </Group>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 220px auto',
  alignItems: 'end',
  gap: theme.spacing(3),
  width: '100%',
  paddingBottom: theme.spacing(4),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > :last-child': { gridColumn: '1 / -1' },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > :first-of-type': { gridColumn: '1 / -1' },
  },
}));
