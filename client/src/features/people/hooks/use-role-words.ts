import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';

/** « alumni 2023 · L’Atelier des Haies »: what someone is known by, beside their name. */
export function usePersonDetail(): (person: PersonSummary) => string {
  const { t } = useTranslation('people');
  return (person) => {
    const role =
      person.role === 'alumni' && person.cohortYear !== null
        ? t('role.alumniOf', { year: person.cohortYear })
        : t(`role.${person.role}`);
    return person.organisation ? `${role} · ${person.organisation}` : role;
  };
}
