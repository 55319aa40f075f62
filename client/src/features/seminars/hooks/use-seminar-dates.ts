import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatDays, formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

/** When a seminar is, on the reader's clock: its days, and its hours where it lasts but one. */
export function useSeminarDates({ startsAt, endsAt }: Pick<SeminarSummary, 'startsAt' | 'endsAt'>) {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const start = formatTime(startsAt, language);
  const isOneDay = new Date(startsAt).toDateString() === new Date(endsAt).toDateString();
  return {
    days: formatDays(startsAt, endsAt, language),
    hours: isOneDay ? `${start} – ${formatTime(endsAt, language)}` : t('from', { time: start }),
  };
}
