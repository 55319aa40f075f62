import { useTranslation } from 'react-i18next';
import type { Standing } from '../logic/standing.ts';

/** The sentences that say where I stand, and what becomes of it; none where it is cancelled, which is said above all else. */
export function usePlaceWords(standing: Standing): string {
  const { t } = useTranslation('seminars');
  switch (standing.kind) {
    case 'free':
      return t('place.free', { count: standing.places });
    case 'full':
      return standing.waiting > 0 ? t('place.full', { count: standing.waiting }) : t('place.full');
    case 'waiting': {
      const rank = standing.before > 0 ? t('place.before', { count: standing.before }) : t('place.next');
      return `${rank} ${t('place.willTell')}`;
    }
    case 'cancelled':
      return '';
    default:
      return t(`place.${standing.kind}`);
  }
}
