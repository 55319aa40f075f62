import type { PersonSummary } from '@sentiers/shared/people/schema.ts';

const SHOWN = 6;

/** Those one may still choose whose name, or organisation, has a word that begins with each word typed. */
export function pickable(
  people: readonly PersonSummary[],
  chosen: readonly PersonSummary[],
  typed: string,
): PersonSummary[] {
  const taken = new Set(chosen.map(({ id }) => id));
  const wanted = wordsOf(typed);
  return people
    .filter(({ id, name, organisation }) => {
      const words = wordsOf(`${name} ${organisation ?? ''}`);
      return !taken.has(id) && wanted.every((begin) => words.some((word) => word.startsWith(begin)));
    })
    .slice(0, SHOWN);
}

/** Without case or accents. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('fr')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
