import { useTranslation } from 'react-i18next';

/** Pauses that are offered, in seconds. */
const offered = [0, 10, 30, 60, 300];

/** The pauses between two messages that a room may ask for, and their names. */
export function usePaces(current: number): { paces: readonly number[]; nameOf: (seconds: number) => string } {
  const { t } = useTranslation('room');
  const paces = offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b);
  return {
    paces,
    nameOf: (seconds) => {
      if (seconds === 0) return t('pace.none');
      return seconds < 60 || seconds % 60 !== 0
        ? t('pace.seconds', { count: seconds })
        : t('pace.minutes', { count: seconds / 60 });
    },
  };
}
