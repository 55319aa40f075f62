import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useRoleWords } from './use-role-words.ts';

/** « alumni 2023 · L’Atelier des Haies »: what someone is known by, beside their name. */
export function usePersonDetail(): (person: PersonSummary) => string {
  const roleOf = useRoleWords();
  return (person) => (person.organisation ? `${roleOf(person)} · ${person.organisation}` : roleOf(person));
}
