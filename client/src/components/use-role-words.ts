import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';

/** What someone is in the programme: « animation », « alumni 2023 ». */
export function useRoleWords(): (person: Pick<PersonSummary, 'role' | 'cohortYear'>) => string {
  const { t } = useTranslation('common');
  return ({ role, cohortYear }) =>
    role === 'alumni' && cohortYear !== null ? t('role.alumniOf', { year: cohortYear }) : t(`role.${role}`);
}
