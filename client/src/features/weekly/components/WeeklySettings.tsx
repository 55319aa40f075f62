import { styled } from '@mui/material/styles';
import type { WeeklySettings as Settings } from '@sentiers/shared/weekly/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { formatTime } from '../../../i18n/format.ts';
import { locales } from '../../../i18n/languages.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { useWeeklyChange } from '../hooks/use-weekly.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** The first of January 2024 was a Monday. */
const dayOf = (weekday: number) => new Date(2024, 0, weekday);

/** When the cohort's draft is made ready. */
export function WeeklySettings({ cohortId, settings }: { cohortId: string; settings: Settings }) {
  const { t } = useTranslation('weekly');
  const language = useLanguage();
  const id = useId();
  const save = useWeeklyChange(cohortId, (changed: Partial<Settings>) =>
    api.weekly.updateSettings({ cohortId, ...changed }),
  );
  const words = useErrorWords(save.error);
  const shown = { ...settings, ...(save.isPending ? save.variables : {}) };
  const nameOfDay = new Intl.DateTimeFormat(locales[language], { weekday: 'long' });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('settings')}</h2>
      <FormAlert>{words.whole}</FormAlert>
      <CheckField
        label={t('enabled')}
        hint={t('enabledHint')}
        checked={shown.enabled}
        onChange={({ target }) => save.mutate({ enabled: target.checked })}
      />
      {shown.enabled && (
        <Pair>
          <FormField label={t('weekday')}>
            {(control) => (
              <SelectInput
                {...control}
                value={shown.weekday}
                onChange={({ target }) => save.mutate({ weekday: Number(target.value) })}
              >
                {weekdays.map((each) => (
                  <option key={each} value={each}>
                    {nameOfDay.format(dayOf(each))}
                  </option>
                ))}
              </SelectInput>
            )}
          </FormField>
          <FormField label={t('hour')}>
            {(control) => (
              <SelectInput
                {...control}
                value={shown.hour}
                onChange={({ target }) => save.mutate({ hour: Number(target.value) })}
              >
                {hours.map((each) => (
                  <option key={each} value={each}>
                    {formatTime(new Date(2024, 0, 1, each), language)}
                  </option>
                ))}
              </SelectInput>
            )}
          </FormField>
          <p>{t('hourHint')}</p>
        </Pair>
      )}
    </section>
  );
}

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: theme.spacing(1, 4),
  maxWidth: 420,
  marginTop: theme.spacing(3),
  '& > p': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.vars.palette.text.secondary },
}));
