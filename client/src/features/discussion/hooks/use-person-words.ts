import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useRoleWords } from '../../../components/use-role-words.ts';

/**
 * What stands after someone's name in a thread: « La Cordée mobile », « alumni 2023 · L’Atelier des Haies »,
 * « animation · Incubateur des Collines ». A member is known by their organisation alone.
 */
export function usePersonWords(): (person: PersonSummary) => string {
  const roleOf = useRoleWords();
  return (person) => {
    const organisation = person.organisation ?? '';
    if (person.role === 'member' && organisation) return organisation;
    return [roleOf(person), organisation].filter(Boolean).join(' · ');
  };
}
