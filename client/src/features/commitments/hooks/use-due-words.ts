import { useTranslation } from 'react-i18next';
import { useNow } from '../../../components/use-now.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { daysUntil } from '../logic/due.ts';

/** « pour le 3 mars 2026, dans 12 jours »; of what is over, the day alone. */
export function useDueWords(): (dueOn: string, isOver: boolean) => string {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const now = useNow();
  return (dueOn, isOver) => {
    const on = t('due.on', { date: formatCalendarDay(dueOn, language) });
    if (isOver) return on;
    const days = daysUntil(dueOn, now);
    if (days === 0) return `${on}, ${t('due.today')}`;
    return `${on}, ${days > 0 ? t('due.left', { count: days }) : t('due.past', { count: -days })}`;
  };
}
