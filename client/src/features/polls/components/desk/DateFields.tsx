import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { MOST_OPTIONS } from '@sentiers/shared/polls/form.ts';
import PlusIcon from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { toLocalField } from '../../../../components/moments.ts';
import { TextInput } from '../../../../components/TextInput.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { zoneName } from '../../../../i18n/zone-name.ts';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { emptyDate, type WrittenDate } from '../../logic/poll-form.ts';
import { FieldProblem, Pair, type Says } from './desk-parts.tsx';

interface DateFieldsProps {
  dates: readonly WrittenDate[];
  onChange: (dates: readonly WrittenDate[]) => void;
  says: Says;
}

/** The dates that are proposed: when each begins, and when it ends if that matters. */
export function DateFields({ dates, onChange, says }: DateFieldsProps) {
  const { t } = useTranslation('poll-form');
  const language = useLanguage();
  const now = toLocalField(new Date());
  const set = (index: number, changed: Partial<WrittenDate>) =>
    onChange(dates.map((date, at) => (at === index ? { ...date, ...changed } : date)));
  return (
    <Group>
      <legend>{t('dates')}</legend>
      <small>{t('datesHint', { zone: zoneName(new Date().toISOString(), language) })}</small>
      <FieldProblem>{says('options')}</FieldProblem>
      {dates.map((date, index) => (
        <Pair key={date.id} role="group" aria-label={t('dateAt', { at: index + 1 })}>
          <FormField label={t('startsAt', { at: index + 1 })} error={says(`${date.id} words`)}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                min={now}
                value={date.startsAt}
                onChange={({ target }) => set(index, { startsAt: target.value })}
              />
            )}
          </FormField>
          <FormField label={t('endsAt')} optional error={says(`${date.id} endsAt`)}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                min={date.startsAt || now}
                value={date.endsAt}
                onChange={({ target }) => set(index, { endsAt: target.value })}
              />
            )}
          </FormField>
        </Pair>
      ))}
      {dates.length < MOST_OPTIONS && (
        <div>
          <Button
            size="small"
            startIcon={<Icon of={PlusIcon} size={16} />}
            onClick={() => onChange([...dates, emptyDate(systemRandom.uuid)])}
          >
            {t('addDate')}
          </Button>
        </div>
      )}
    </Group>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: 0 },
  '& > small': {
    ...theme.typography.caption,
    marginTop: theme.spacing(-2),
    color: theme.vars.palette.text.secondary,
  },
}));
