import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/api/api.ts';

export interface LevelWords {
  /** « Votre cohorte (38 personnes) »: on a list, in a few words. */
  name: (level: Level) => string;
  /** Who reads it, in a sentence. */
  readers: (level: Level) => string;
}

/** Who reads at each level, in words; with how many where that is known. */
export function useLevelWords(cohortId: string | null): LevelWords {
  const { t } = useTranslation('experience-writing');
  const cohorts = useQuery({
    ...queries.cohorts.list.queryOptions({ input: {} }),
    staleTime: 10 * 60_000,
  });
  const cohort = cohorts.data?.items.find(({ id }) => id === cohortId);
  return {
    name: (level) =>
      level === 'cohort' && cohort
        ? t('level.cohortOf', { name: cohort.name, count: cohort.people })
        : t(`level.${level}`),
    readers: (level) => t(`readers.${level}`),
  };
}
