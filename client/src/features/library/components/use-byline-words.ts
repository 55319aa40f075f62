import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';

/** Who wrote it in one line, as the reader is told: « L’Atelier des Haies · cohorte 2023 ». */
export function useBylineWords(): (byline: ExperienceCard['byline']) => string {
  const { t } = useTranslation('library');
  return ({ pseudonym, organisation, authors, cohort }) =>
    [
      pseudonym ?? organisation?.name ?? authors.map(({ name }) => name).join(', '),
      cohort && t('cohortOf', { year: cohort.year }),
    ]
      .filter(Boolean)
      .join(' · ');
}
