import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';

/**
 * What stands after someone's name in a thread: « La Cordée mobile », « alumni 2023 · L’Atelier des Haies »,
 * « animation · Incubateur des Collines ». A member is known by their organisation alone.
 */
export function usePersonWords(): (person: PersonSummary) => string {
  const { t } = useTranslation('discussion');
  return (person) => {
    const organisation = person.organisation ?? '';
    if (person.role === 'member' && organisation) return organisation;
    const role =
      person.role === 'alumni' && person.cohortYear !== null
        ? t('role.alumniOf', { year: person.cohortYear })
        : t(`role.${person.role}`);
    return [role, organisation].filter(Boolean).join(' · ');
  };
}
