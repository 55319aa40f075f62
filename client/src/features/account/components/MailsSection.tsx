import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { type MailSettings, mailReasons, mailRhythms } from '@sentiers/shared/mails/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { mailSettingsAnchor } from '../../../lib/paths.ts';
import { AccountSection } from './AccountSection.tsx';
import { StoppedThreads } from './StoppedThreads.tsx';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const queryKey = () => queries.mails.settings.queryKey({ input: {} });

/** What one receives by e-mail, and when. */
export function MailsSection() {
  const { t } = useTranslation('mails');
  const settings = useQuery(queries.mails.settings.queryOptions({ input: {} }));
  const words = useErrorWords(settings.error);
  const isThere = settings.data !== undefined;
  useEffect(() => {
    if (!isThere || window.location.hash !== `#${mailSettingsAnchor}`) return;
    document.getElementById(mailSettingsAnchor)?.scrollIntoView();
  }, [isThere]);
  return (
    <AccountSection title={t('title')} lede={t('lede')} anchor={mailSettingsAnchor}>
      <FormAlert>{words.whole}</FormAlert>
      {settings.isError && <Button onClick={() => void settings.refetch()}>{t('retry')}</Button>}
      {settings.isPending && <Skeleton variant="rounded" width="100%" height={220} />}
      {settings.data && <Choices settings={settings.data} />}
    </AccountSection>
  );
}

function Choices({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation('mails');
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (changed: Partial<MailSettings>) => api.mails.updateSettings(changed),
    onSuccess: (saved) => queryClient.setQueryData(queryKey(), saved),
  });
  const words = useErrorWords(save.error);
  const shown = { ...settings, ...(save.isPending ? save.variables : {}) };
  return (
    <>
      <FormAlert>{words.whole}</FormAlert>
      <Group>
        <h3>{t('rhythm')}</h3>
        <FilterRow
          label={t('rhythm')}
          value={shown.rhythm}
          onChange={(rhythm) => save.mutate({ rhythm, timeZone: ownTimeZone() })}
          options={mailRhythms.map((value) => ({ value, label: t(`rhythms.${value}`) }))}
        />
        <p>{t(`rhythmHints.${shown.rhythm}`)}</p>
      </Group>
      {shown.rhythm === 'daily' && (
        <HourChoice {...shown} onChange={(hour) => save.mutate({ hour, timeZone: ownTimeZone() })} />
      )}
      {shown.rhythm !== 'never' && (
        <Group>
          <h3>{t('reasons')}</h3>
          {mailReasons.map((reason) => (
            <CheckField
              key={reason}
              label={t(`reason.${reason}`)}
              checked={shown.reasons.includes(reason)}
              onChange={({ target }) => {
                const others = shown.reasons.filter((each) => each !== reason);
                save.mutate({ reasons: target.checked ? [...others, reason] : others });
              }}
            />
          ))}
        </Group>
      )}
      {shown.rhythm !== 'never' && shown.stoppedThreads.length > 0 && (
        <StoppedThreads
          threads={shown.stoppedThreads}
          onChanged={(saved) => queryClient.setQueryData(queryKey(), saved)}
        />
      )}
    </>
  );
}

interface HourChoiceProps {
  hour: number;
  timeZone: string;
  onChange: (hour: number) => void;
}

function HourChoice({ hour, timeZone, onChange }: HourChoiceProps) {
  const { t } = useTranslation('mails');
  const language = useLanguage();
  const zone = timeZone.replace(/^.*\//, '').replaceAll('_', ' ');
  return (
    <FormField label={t('hour')} hint={t('hourHint', { zone })}>
      {(control) => (
        <SelectInput {...control} value={hour} onChange={({ target }) => onChange(Number(target.value))}>
          {hours.map((each) => (
            <option key={each} value={each}>
              {formatTime(new Date(2026, 0, 1, each), language)}
            </option>
          ))}
        </SelectInput>
      )}
    </FormField>
  );
}

/** That of this device, where it says. */
function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'Europe/Paris';
}

const Group = styled('div')(({ theme }) => ({
  '& h3': { ...theme.typography.subtitle2, fontSize: '1rem', margin: 0 },
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
