import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatCalendarDay } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';

type Acceptance = Pick<Me, 'charterAccepted' | 'charterAcceptedAt'>;

/** Says which version of the charter someone accepted, and when, as far as it was noted. */
export function useAcceptedWords(): (me: Acceptance) => string {
  const { t } = useTranslation('session');
  const language = useLanguage();
  return ({ charterAccepted: version, charterAcceptedAt: at }) => {
    if (version === null) return t('charter.notAccepted');
    if (at === null) return t('charter.accepted', { version });
    return t('charter.acceptedOn', { version, date: formatCalendarDay(at, language) });
  };
}
