import type { DraftWords } from '@sentiers/shared/codev/experience-draft.ts';
import { useTranslation } from 'react-i18next';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

/** The headings of an experience that begins with a session, in the reader’s language. */
export function useDraftWords(): DraftWords {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  return {
    subject: t('sheet.subject'),
    contract: t('sheet.contract'),
    plan: t('sheet.plan'),
    lessons: t('sheet.lessons'),
    commitment: t('sheet.commitment'),
    due: (dueOn) => t('sheet.due', { date: formatCalendarDay(dueOn, language) }),
  };
}
